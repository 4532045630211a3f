#!/usr/bin/env bash
# Proves the plugins with real builds: a package outside of the repository depends on a copy of it by path, and is built cold, warm,
# after edits of its document and of a file that this refers to, and with mistakes in both. What the log says is checked, and what
# was compiled. Then the commands of `swift package martlet`, and a build with the packed generator.
# Usage: Scripts/check-plugins.sh
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd -P)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/martlet-plugins.XXXXXX")
scratch=$(cd "$scratch" && pwd -P)
trap 'rm -rf "$scratch"' EXIT
unset MARTLET_ARTIFACT_BUNDLE MARTLET_STRICT
log=$scratch/log

# What a clone would hold, with what is not committed yet.
mkdir "$scratch/martlet"
git -C "$root" ls-files -z --cached --others --exclude-standard \
  | (cd "$root" && while IFS= read -r -d '' file; do [ -e "$file" ] && printf '%s\0' "$file"; done) \
  | tar -C "$root" --null -T - -cf - | tar -C "$scratch/martlet" -xf -

user=$scratch/user
mkdir -p "$user/Sources/App/parts"
cd "$user"
cat > Package.swift <<'SWIFT'
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "user",
  platforms: [.macOS(.v13)],
  dependencies: [.package(path: "../martlet")],
  targets: [
    .executableTarget(
      name: "App",
      dependencies: [.product(name: "MartletRuntime", package: "martlet")],
      plugins: [.plugin(name: "Martlet", package: "martlet")])
  ]
)
SWIFT
cat > Sources/App/shop.yaml <<'YAML'
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /orders/{id}:
    get:
      operationId: getOrder
      tags: [orders]
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        "200":
          description: The order
          content:
            application/json:
              schema: {$ref: 'parts/order.yaml#/Order'}
components:
  schemas:
    Note:
      type: object
      properties:
        text: {type: string}
    Customer:
      type: object
      properties:
        name: {type: string}
YAML
cat > Sources/App/parts/order.yaml <<'YAML'
Order:
  type: object
  required: [id]
  properties:
    id: {type: string}
YAML
cat > Sources/App/main.swift <<'SWIFT'
print(Order(id: "o1").jsonString(), ShopClient.self)
SWIFT

say() { printf '== %s\n' "$*"; }
fail() {
  echo "error: $*" >&2
  tail -60 "$log" >&2
  exit 1
}
expect() { grep -qF -- "$1" "$log" || fail "the log does not say '$1'"; }
refuse() { if grep -E -- "$1" "$log" > /dev/null; then fail "the log says '$1'"; fi; }
build() { swift build "$@" > "$log" 2>&1 < /dev/null || fail "the build failed"; }
build_fails() { if swift build > "$log" 2>&1 < /dev/null; then fail "the build did not fail"; fi; }
work() { find "$user/.build/plugins/outputs" -type d -name "$1" | head -1; }
# Path and time of every generated file, to see which were written.
stamps() { find "$(work shop)" -name '*.swift' -exec ls -l --time-style=full-iso {} + 2> /dev/null || find "$(work shop)" -name '*.swift' -exec stat -f '%m %N' {} +; }
written() { diff <(printf '%s\n' "$before") <(stamps) | grep '^>' | sed 's/.*\///' | sort | tr '\n' ' ' || true; }
compiled() { sed -n 's/.*Compiling App \([^ ]*\.swift\).*/\1/p' "$log" | sort -u | tr '\n' ' '; }
# sed -i is not the same everywhere.
edit() { sed "$1" "$2" > "$scratch/edited" && cat "$scratch/edited" > "$2"; }
listing() { find . -path ./.build -prune -o -path ./.swiftpm -prune -o -type f ! -name Package.resolved -print | sort; }

files=$(listing)
say "Cold"
build
expect "Martlet: shop.yaml"
refuse "warning:|unhandled"
[ "$(.build/debug/App)" = '{"id":"o1"} ShopClient' ] || fail "the program printed '$(.build/debug/App)'"
# The first build leaves SwiftPM something to link again.
build
[ "$(find "$(work shop)" -name 'shop-*.swift' | wc -l)" -eq 8 ] || fail "the target did not get 8 files"

say "Warm: nothing runs"
build
refuse "Martlet: shop.yaml|Compiling App"

say "The document is written anew as it was: the generator runs, nothing compiles"
before=$(stamps)
cat Sources/App/shop.yaml > "$scratch/same" && cat "$scratch/same" > Sources/App/shop.yaml
build
expect "0 changed"
refuse "Compiling App"
[ -z "$(written)" ] || fail "files were written: $(written)"

say "One schema: one file is written and compiled"
before=$(stamps)
edit 's/text: {type: string}/text: {type: integer}/' Sources/App/shop.yaml
build
expect "1 changed"
changed=$(written)
[ "$(wc -w <<< "$changed")" -eq 1 ] || fail "more than one file was written: $changed"
[ "$(compiled)" = "$changed" ] || fail "'$(compiled)' was compiled, and not '$changed'"

say "A file that the document refers to"
before=$(stamps)
edit 's/    id: {type: string}/&\n    count: {type: integer}/' Sources/App/parts/order.yaml
build
expect "Martlet: shop.yaml"
[ "$(wc -w <<< "$(written)")" -eq 1 ] || fail "more than one file was written: $(written)"
grep -q 'var count: Int?' "$(work shop)"/*.swift || fail "the new property is missing"

say "A mistake in the document, and in the file that it refers to: the place is in the log"
edit "s/parts\/order.yaml#\/Order/parts\/order.yaml#\/Nobody/" Sources/App/shop.yaml
build_fails
expect "$user/Sources/App/shop.yaml:15:30: error: "
edit "s/parts\/order.yaml#\/Nobody/parts\/order.yaml#\/Order/" Sources/App/shop.yaml
printf '    price: {$ref: "#/Price"}\n' >> Sources/App/parts/order.yaml
build_fails
expect "$user/Sources/App/parts/order.yaml:7:19: error: "
edit '/price/d' Sources/App/parts/order.yaml
build

say "A configuration, and a mistake in it"
printf 'documents:\n  - spec: shop.yaml\n    name: Store\n    acces: internal\n' > Sources/App/martlet.yaml
build_fails
expect "$user/Sources/App/martlet.yaml:4:5: error: unknown key 'acces'"
edit 's/acces:/access:/' Sources/App/martlet.yaml
edit 's/ShopClient/StoreClient/' Sources/App/main.swift
build
rm Sources/App/martlet.yaml
edit 's/StoreClient/ShopClient/' Sources/App/main.swift

say "Two documents in one target, with types of one name"
cp Sources/App/shop.yaml Sources/App/market.yaml
edit 's/Order(id: "o1").*/[ShopOrder(id: "o1").jsonString(), MarketOrder(id: "o2").jsonString()])/' Sources/App/main.swift
build
[ "$(.build/debug/App)" = '["{\"id\":\"o1\"}", "{\"id\":\"o2\"}"]' ] || fail "the program printed '$(.build/debug/App)'"
rm Sources/App/market.yaml
printf 'print(Order(id: "o1").jsonString(), ShopClient.self)\n' > Sources/App/main.swift

say "Nothing was written but into the plugin's folder"
[ "$(listing)" = "$files" ] || fail "the package has other files than before: $(diff <(echo "$files") <(listing))"

say "swift package martlet"
run() { swift package --allow-writing-to-package-directory martlet "$@" > "$log" 2>&1 < /dev/null; }
run generate Sources/App/shop.yaml || fail "generate failed"
[ -f Generated/Shop/Models/Schemas/Note.swift ] || fail "generate wrote no Note.swift"
run check Sources/App/shop.yaml || fail "check found a difference"
edit 's/text: {type: integer}/text: {type: string}/' Sources/App/shop.yaml
if run check Sources/App/shop.yaml; then fail "check found no difference"; fi
expect "Generated/Shop/Models/Schemas/Note.swift is out of date"
run scaffold Sources/App/shop.yaml --output Handlers || fail "scaffold failed"
[ -f Handlers/ShopOrdersHandlers.swift ] || fail "scaffold wrote no handlers"
if swift package martlet check Sources/App/shop.yaml > "$log" 2>&1 < /dev/null; then fail "no permission was asked for"; fi
expect "--allow-writing-to-package-directory"
rm -rf Generated Handlers

say "A packed generator: the build compiles none of it"
"$root/Scripts/make-artifactbundle.sh" "$scratch/martlet/Artifacts" > "$log" 2>&1 || fail "the generator was not packed"
export MARTLET_ARTIFACT_BUNDLE=1
rm -rf .build
build
expect "Martlet: shop.yaml"
refuse "SwiftEmitter|SpecLoader|CYAML|ArgumentParser"
[ "$(.build/debug/App)" = '{"id":"o1"} ShopClient' ] || fail "the program printed '$(.build/debug/App)'"
echo "The plugins do what they should in real builds."
