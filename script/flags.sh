# One set of build flags for every command, so that everything is compiled
# once. Sourced by the other scripts, from the root of the project.
export GOFLAGS="-tags=migrated_fynedo -buildvcs=false"
version=$(git describe --tags --always --dirty 2>/dev/null || echo 0.1.0)
ldflags="-s -w -X main.version=$version"
