# The menu. What each command does is in script/.
.PHONY: help run test build bench peers screenshots accessible icon
.DEFAULT_GOAL := help

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Build Rosette and open it
	@sh script/run.sh

test: ## Format, vet, staticcheck, engine and screen tests, journeys in a real window
	@sh script/test.sh

build: ## Build both programs into build/
	@script/needs.sh window
	@script/build.sh

bench: ## Measure what must be fast, and the start of the window
	@sh script/bench.sh

peers: ## Time packs beside ReportLab, LibreOffice, Chromium and WeasyPrint
	@sh script/peers.sh

screenshots: ## Picture every screen, light and dark, into screenshots/
	@. script/flags.sh && go test ./ui -run TestScreenshots -count=1 -screenshots="$(CURDIR)/screenshots"

accessible: ## Have axe-core look at every pack as a web page, in a headless Chromium
	@sh script/accessible.sh

icon: ## Make the two PNGs of assets/icon.svg (needs rsvg-convert)
	rsvg-convert -w 512 -h 512 assets/icon.svg -o assets/icon.png
	rsvg-convert -w 128 -h 128 assets/icon.svg -o assets/icon-window.png
