#!/usr/bin/env bash
# Proves that a package which uses only the runtime resolves one dependency (swift-http-types) and builds none of the generator.
# Usage: Scripts/check-runtime-dependencies.sh
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd -P)
scratch=$(mktemp -d "${TMPDIR:-/tmp}/martlet-runtime.XXXXXX")
trap 'rm -rf "$scratch"' EXIT

mkdir -p "$scratch/Sources/App"
cat > "$scratch/Package.swift" <<EOF
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "app",
  platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
  dependencies: [.package(name: "martlet", path: "$root", traits: [])],
  targets: [.target(name: "App", dependencies: [.product(name: "MartletRuntime", package: "martlet")])]
)
EOF
cat > "$scratch/Sources/App/App.swift" <<'EOF'
import MartletRuntime

/// Uses a type of JSONCoding and one of HTTPTypes: both arrive through the runtime's one import.
public func describe(_ value: JSONValue, method: HTTPRequest.Method) -> String {
  "\(method.rawValue) \(value.jsonString())"
}
EOF

cd "$scratch"
swift package resolve
pins=$(grep -c '"identity"' Package.resolved || true)
if [ "$pins" != 1 ] || ! grep -q '"swift-http-types"' Package.resolved; then
  echo "error: a package that uses only MartletRuntime must resolve swift-http-types alone; it resolved $pins:" >&2
  grep '"identity"' Package.resolved >&2 || true
  exit 1
fi

swift build
# SwiftPM makes a folder for every target it knows of; object files say which ones it compiled.
built=$(find .build -name '*.o' \( -path '*/YAML.build/*' -o -path '*/SpecLoader.build/*' -o -path '*/SwiftEmitter.build/*' \))
if [ -n "$built" ]; then
  echo "error: building a package that uses only MartletRuntime built a part of the generator: $built" >&2
  exit 1
fi
echo "A package that uses only MartletRuntime resolves one dependency and builds only the runtime."
