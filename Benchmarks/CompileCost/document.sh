#!/bin/sh
# Prints an OpenAPI document of COUNT schemas with 15 properties each: every model has another mix of the kinds that documents
# have (ids, texts, numbers, flags, dates, open enums, arrays, maps, models inside models), in another order and under
# other names, with every third property optional or nullable.
# Usage: document.sh [COUNT]
exec awk -v count="${1:-150}" '
  BEGIN {
    print "openapi: 3.1.0\ninfo: {title: Compile cost, version: 1.0.0}\npaths: {}\ncomponents:\n  schemas:"
    words = split("owner parent target source region account channel invoice project branch device session", word, " ")
    kinds = 0
    kind[kinds++] = "text {type: string}"
    kind[kinds++] = "number {type: integer}"
    kind[kinds++] = "note {type: [string, \"null\"]}"
    kind[kinds++] = "enabled {type: boolean}"
    kind[kinds++] = "at {type: string, format: date-time}"
    kind[kinds++] = "status ENUM"
    kind[kinds++] = "tags {type: array, items: {type: string}}"
    kind[kinds++] = "ratio {type: number}"
    kind[kinds++] = "summary {type: string}"
    kind[kinds++] = "labels {type: object, additionalProperties: {type: string}}"
    kind[kinds++] = "detail ANY"
    kind[kinds++] = "count {type: [integer, \"null\"]}"
    kind[kinds++] = "items LIST"
    for (i = 1; i <= count; i++) {
      required = "id, name, created_at"
      body = ""
      for (j = 0; j < 12; j++) {
        # 5 and 7 share no factor with the number of kinds or words: no two models are the same.
        split(kind[(i * 5 + j) % kinds], part, " ")
        type = substr(kind[(i * 5 + j) % kinds], length(part[1]) + 2)
        name = word[(i * 7 + j) % words + 1] "_" part[1]
        next_model = sprintf("{$ref: \"#/components/schemas/Model%d\"}", (i + j) % count + 1)
        if (type == "ENUM") type = sprintf("{$ref: \"#/components/schemas/Status%d\"}", i % 8 + 1)
        # A model inside a model is a small one: large ones inside each other would be boxed on one side only.
        if (type == "ANY") type = sprintf("{$ref: \"#/components/schemas/Detail%d\"}", i % 8 + 1)
        if (type == "LIST") type = "{type: array, items: " next_model "}"
        if (j % 3 != 2) required = required ", " name
        body = body sprintf("        %s: %s\n", name, type)
      }
      printf "    Model%d:\n      type: object\n      required: [%s]\n      properties:\n", i, required
      printf "        id: {type: string}\n        name: {type: string}\n        created_at: {type: string, format: date-time}\n%s", body
    }
    for (i = 1; i <= 8; i++) {
      printf "    Status%d: {type: string, enum: [draft, active, paused_%d, archived]}\n", i, i
      printf "    Detail%d:\n      type: object\n      required: [code, message]\n      properties:\n", i
      printf "        code: {type: string}\n        message: {type: string}\n        level: {type: integer}\n        hint_%d: {type: string}\n", i
    }
  }'
