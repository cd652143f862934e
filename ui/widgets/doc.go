// Package widgets holds Rosette's own components: text that wraps, cards,
// buttons, rows, fields, choices, charts and the page that holds them. Every
// one of them can be reached and worked by keyboard, shows one focus ring, and
// follows the theme in force, its text size included.
//
// Layout goes by height for width: a component says how tall it would be at a
// given width, so a page comes out right in one pass, however its text wraps.
package widgets
