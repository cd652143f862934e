// Package assets embeds what Rosette carries with it: fonts, icons, the
// translation catalogue and sample data.
package assets

import "embed"

// Translations holds the catalogue: translations/LANGUAGE/AREA.toml.
//
//go:embed translations
var Translations embed.FS
