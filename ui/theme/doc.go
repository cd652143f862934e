// Package theme holds the look of Rosette: colour roles in light and dark, the
// rosette colour a person chooses, fonts, type styles and sizes. Widgets ask it
// for a role by name each time they paint, so a change of theme, of colour or
// of text size reaches everything at the next refresh.
package theme
