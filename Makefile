# Martlet's commands. `make` alone lists them.

# Everything that can be built is built in tests: the generator and both transports behind traits.
TRAITS := Generator,AsyncHTTPClient,Hummingbird
# A folder of their own: other traits resolve other dependencies, and would rebuild what `make generate` built.
TEST_BUILD := --scratch-path .build-test --traits $(TRAITS) --explicit-target-dependency-import-check error
# Not Generated/ and not the files that case folders expect: their layout is the generator's, and tests compare it.
SWIFT_SOURCES := find Package.swift $(wildcard Sources Tests Templates Benchmarks Examples Plugins) -name '*.swift' \
  -not -path '*/.build*' -not -path '*/Cases/*' -not -path '*/Generated/*' -print0
# Commands run unattended: nothing may wait for input.
NO_INPUT := < /dev/null

.PHONY: help generate test examples artifactbundle judges lint format bench clean dependencies test-dependencies \
  check-plugins \
  check-specs check-runtime-dependencies
.DEFAULT_GOAL := help

help:
	@echo 'make generate   write the code of every document in martlet.yaml (Generated/)'
	@echo 'make test       build everything with warnings as errors and run every test and check'
	@echo 'make examples   build and run the packages in Examples/'
	@echo 'make artifactbundle   pack a prebuilt martlet, so that other builds need not compile it'
	@echo 'make lint       check the layout of the sources (swift-format)'
	@echo 'make format     lay the sources out'
	@echo 'make judges     let schemathesis question a served API, and a browser and a schema the reports of the diff'
	@echo 'make bench      measure what the README gives figures for'
	@echo 'make clean      remove what was built'

dependencies:
	@Scripts/install-dependencies.sh

test-dependencies:
	@Scripts/install-dependencies.sh --tests

generate: dependencies
	swift run martlet generate $(NO_INPUT)
	swift run martlet generate --config Examples/CommandLineTool/martlet.yaml $(NO_INPUT)

test: check-specs check-runtime-dependencies
	@echo '== Build, warnings as errors'
	MARTLET_STRICT=1 swift build $(TEST_BUILD) --build-tests $(NO_INPUT)
	@echo '== Tests'
	MARTLET_STRICT=1 MARTLET_SLOW_TESTS=1 swift test $(TEST_BUILD) --skip-build $(NO_INPUT)
	@$(MAKE) --no-print-directory check-plugins
	@echo '== All checks passed'

# After the tests: it takes minutes, and a mistake in the generator shows there first.
check-plugins: dependencies
	@echo '== The plugins, in builds of a package that uses them'
	@Scripts/check-plugins.sh

examples: dependencies
	@Scripts/build-examples.sh

artifactbundle: dependencies
	Scripts/make-artifactbundle.sh

check-specs: test-dependencies
	@echo '== Documents in Specs/'
	@Scripts/check-specs.py

check-runtime-dependencies: test-dependencies
	@echo '== What a user of the runtime resolves and builds'
	@Scripts/check-runtime-dependencies.sh

judges: dependencies test-dependencies
	@echo '== Schemathesis against a served API'
	@Scripts/check-server.sh
	@echo '== The reports of the diff: against their schema, and in a browser'
	@Scripts/install-dependencies.sh --judges
	@Scripts/check-diff-report.py $$(swift build $(TEST_BUILD) --show-bin-path)/martlet
	@Scripts/check-report-page.py $$(swift build $(TEST_BUILD) --show-bin-path)/martlet

lint:
	@$(SWIFT_SOURCES) | xargs -0 swift format lint --strict --parallel

format:
	@$(SWIFT_SOURCES) | xargs -0 swift format --in-place --parallel

bench: dependencies
	Benchmarks/run $(NO_INPUT)

clean:
	rm -rf .build .build-test .build-artifact .build-examples Artifacts
