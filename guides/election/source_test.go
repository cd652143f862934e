package election

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

const lawSite = "https://www.legislation.gov.uk/"

// acts are the pages of Acts, by how the rows cite them.
var acts = map[string]string{
	"Representation of the People Act 1983":                           "ukpga/1983/2",
	"Local Government Act 1972":                                       "ukpga/1972/70",
	"Local Government (Scotland) Act 1973":                            "ukpga/1973/65",
	"Local Government etc. (Scotland) Act 1994":                       "ukpga/1994/39",
	"Localism Act 2011":                                               "ukpga/2011/20",
	"Coronavirus Act 2020":                                            "ukpga/2020/7",
	"Banking and Financial Dealings Act 1971":                         "ukpga/1971/80",
	"Local Democracy, Economic Development and Construction Act 2009": "ukpga/2009/20",
	"Local Government and Elections (Wales) Act 2021":                 "asc/2021/1",
	"Scottish Elections (Representation and Reform) Act 2025":         "asp/2025/4",
	"Ethical Standards in Public Life etc. (Scotland) Act 2000":       "asp/2000/7",
	"Electoral Law Act (Northern Ireland) 1962":                       "apni/1962/14",
	"Local Government Act (Northern Ireland) 2014":                    "nia/2014/8",
}

var (
	anyAct      = regexp.MustCompile(`\bAct (\(Northern Ireland\) )?\d{4}`)
	instruments = regexp.MustCompile(`\b([A-Z]?S)I (\d{4}/\d+)(?: and (\d{4}/\d+))?`)
	series      = map[string]string{"S": "uksi", "WS": "wsi", "SS": "ssi"}
)

// cited are the pages of all Acts and instruments that a citation names, and
// whether every Act among them is known here.
func cited(citation string) (pages []string, known bool) {
	named := 0
	for name, page := range acts {
		if n := strings.Count(citation, name); n > 0 {
			named += n
			pages = append(pages, page)
		}
	}
	for _, m := range instruments.FindAllStringSubmatch(citation, -1) {
		for _, number := range m[2:] {
			if number != "" {
				pages = append(pages, series[m[1]]+"/"+number)
			}
		}
	}
	return pages, named == len(anyAct.FindAllString(citation, -1))
}

// A sourced row is what every kind of row of this room says of its law.
type sourced struct {
	name, citation, source string
	kinds                  []Kind
}

func everyRow() []sourced {
	var all []sourced
	for _, k := range Kinds() {
		for _, r := range laws[k]().Rules {
			all = append(all, sourced{string(k) + " " + r.Event, r.Citation, r.Source, []Kind{k}})
		}
	}
	for _, c := range cautions() {
		all = append(all, sourced{"doubt " + c.ID, c.Citation, c.Source, c.Kinds})
	}
	b := cycles()
	for _, c := range b.Cycle {
		all = append(all, sourced{"cycle " + string(c.Kind), c.Citation, c.Source, []Kind{c.Kind}})
	}
	for _, m := range b.Moved {
		all = append(all, sourced{"moved " + m.Day.String(), m.Citation, m.Source, m.Kinds})
	}
	for _, p := range b.Power {
		all = append(all, sourced{"power of " + string(p.Kinds[0]), p.Citation, p.Source, p.Kinds})
	}
	return all
}

func TestASourceIsThePageOfALawThatTheRowCites(t *testing.T) {
	for _, r := range everyRow() {
		pages, known := cited(r.citation)
		if !known {
			t.Errorf("%s: an Act of %q has no page here", r.name, r.citation)
		}
		is := func(page string) bool {
			return r.source == lawSite+page || strings.HasPrefix(r.source, lawSite+page+"/")
		}
		if len(pages) > 0 && !slices.ContainsFunc(pages, is) {
			t.Errorf("%s: cites %q, leads to %s", r.name, r.citation, r.source)
		}
	}
}

// whose says whose a page is, by a part of its address. The law of the United
// Kingdom or of England and Wales has no such part.
var whose = map[string]Nation{
	"/wsi/": Wales, "/asc/": Wales, "/anaw/": Wales, "gov.wales/": Wales, "-wales": Wales,
	"/ssi/": Scotland, "/asp/": Scotland, "gov.scot/": Scotland, "-scotland": Scotland,
	"/apni/": NorthernIreland, "/nia/": NorthernIreland, "/nisi/": NorthernIreland, "/nisr/": NorthernIreland,
	"eoni.org.uk/": NorthernIreland, "-northern-ireland": NorthernIreland,
	"-england": England,
}

func TestNoRowLeadsToTheLawOfAnotherNation(t *testing.T) {
	for _, r := range everyRow() {
		for part, nation := range whose {
			its := func(k Kind) bool { return k.Nation() == nation }
			if strings.Contains(r.source, part) && len(r.kinds) > 0 && !slices.ContainsFunc(r.kinds, its) {
				t.Errorf("%s: leads to %s", r.name, r.source)
			}
		}
	}
}
