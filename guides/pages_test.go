package guides

import (
	"encoding/csv"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"rosette/guides/campaign"
)

var address = regexp.MustCompile(`https?://[^\s"',|)>]+`)

// Every row says where it comes from. Law comes from the pages of the law, of
// those who make it and of those who give official guidance on it, which
// testdata/hosts.csv names first. What else a file may lead to is named there
// too, with the reason: another council's page is nobody's law.
func TestDataLeadsOnlyToPagesThatItMay(t *testing.T) {
	allowed, used := hosts(t), map[[2]string]bool{}
	for _, file := range dataFiles(t) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i, line := range strings.Split(string(text), "\n") {
			if strings.HasPrefix(line, "#") {
				continue
			}
			for _, a := range address.FindAllString(line, -1) {
				rule, ok := allows(allowed, filepath.ToSlash(file), a)
				if !ok {
					t.Errorf("%s:%d: leads to %s", file, i+1, a)
				}
				used[rule] = true
			}
		}
	}
	for _, rule := range allowed {
		if !used[rule] {
			t.Errorf("hosts.csv: nothing under %q leads to %s", rule[0], rule[1])
		}
	}
}

// A source of tasks that states law leads to the law, or to official guidance,
// before it leads to what others made of it.
func TestTasksOfLawLeadToOfficialPagesFirst(t *testing.T) {
	allowed := hosts(t)
	for _, task := range campaign.Tasks() {
		for _, s := range task.Sources {
			if !s.Law {
				continue
			}
			if _, ok := allows(allowed, "", s.URLs[0]); !ok {
				t.Errorf("%s: source %s leads to %s first", task.ID, s.Key, s.URLs[0])
			}
		}
	}
}

// allows finds the row of hosts.csv that lets a file lead to an address.
func allows(rules [][2]string, file, address string) ([2]string, bool) {
	u, err := url.Parse(address)
	if err != nil {
		return [2]string{}, false
	}
	host := strings.TrimPrefix(strings.TrimSuffix(u.Host, "."), "www.")
	for _, r := range rules {
		if strings.HasPrefix(file, r[0]) && (r[1] == "any" || r[1] == host) {
			return r, true
		}
	}
	return [2]string{}, false
}

// hosts are the rows of testdata/hosts.csv: where a file is, and a host.
func hosts(t *testing.T) (rules [][2]string) {
	f, err := os.Open("testdata/hosts.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows[1:] {
		if r[2] == "" {
			t.Errorf("hosts.csv: %s has no reason", r[1])
		}
		rules = append(rules, [2]string{r[0], r[1]})
	}
	return rules
}

// dataFiles are the tables of all rooms.
func dataFiles(t *testing.T) (files []string) {
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		in := strings.Contains(filepath.ToSlash(path), "/data/")
		if err == nil && in && (strings.HasSuffix(path, ".toml") || strings.HasSuffix(path, ".csv")) {
			files = append(files, path)
		}
		return err
	})
	if err != nil || len(files) == 0 {
		t.Fatal("no data files", err)
	}
	return files
}
