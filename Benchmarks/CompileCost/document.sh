#!/bin/sh
# Prints an OpenAPI document of COUNT schemas with 15 properties each, of the kinds that documents have.
# Usage: document.sh [COUNT]
count=${1:-150}
cat <<'YAML'
openapi: 3.1.0
info: {title: Compile cost, version: 1.0.0}
paths: {}
components:
  schemas:
YAML
i=1
while [ "$i" -le "$count" ]; do
  next=$((i % count + 1))
  cat <<YAML
    Model$i:
      type: object
      required: [id, name, count, enabled, created_at, owner_id, tags]
      properties:
        id: {type: string}
        name: {type: string}
        count: {type: integer}
        enabled: {type: boolean}
        created_at: {type: string}
        owner_id: {type: string}
        tags: {type: array, items: {type: string}}
        description: {type: [string, 'null']}
        score: {type: number}
        limit: {type: integer}
        parent_id: {type: [string, 'null']}
        labels: {type: object, additionalProperties: {type: string}}
        is_default: {type: boolean}
        updated_at: {type: [string, 'null']}
        related: {type: array, items: {\$ref: '#/components/schemas/Model$next'}}
YAML
  i=$((i + 1))
done
