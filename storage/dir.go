package storage

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"rosette/guides/words"
)

// Dir is the folder of the store: ROSETTE_DATA where it is set, otherwise
// "rosette" in the user's configuration folder. On Windows that is the local
// one, which does not roam to a server at log-off.
func Dir() (string, error) {
	if dir := os.Getenv("ROSETTE_DATA"); dir != "" {
		return filepath.Abs(dir)
	}
	if runtime.GOOS == "windows" {
		if local := os.Getenv("LocalAppData"); local != "" {
			return filepath.Join(local, "rosette"), nil
		}
	}
	config, err := os.UserConfigDir()
	if err != nil {
		return "", words.Wrong("store_no_folder", fmt.Errorf("finding the configuration folder: %w", err))
	}
	return filepath.Join(config, "rosette"), nil
}

var services = []struct{ inName, says string }{
	{"onedrive", "OneDrive"},
	{"dropbox", "Dropbox"},
	{"google drive", "Google Drive"},
	{"googledrive", "Google Drive"},
	{"my drive", "Google Drive"},
	{"mobile documents", "iCloud"}, // what iCloud Drive is called on the disk
	{"icloud", "iCloud"},
	{"iclouddrive", "iCloud"},
	{"nextcloud", "Nextcloud"},
}

// Unsafe warns of a folder that a service copies elsewhere or that is on a
// network drive, as far as its path and its disk tell: there a store can be
// damaged or opened twice. It is nil when the folder seems to be on this
// computer alone.
func Unsafe(dir string) error {
	if strings.HasPrefix(dir, `\\`) || strings.HasPrefix(dir, "//") || onNetwork(dir) {
		return words.Wrong("store_on_network", nil, "Path", dir)
	}
	if service := synced(dir); service != "" {
		return words.Wrong("store_synced", nil, "Path", dir, "Service", service)
	}
	return nil
}

func synced(dir string) string {
	for _, part := range strings.FieldsFunc(strings.ToLower(dir), isSeparator) {
		for _, s := range services {
			if part == s.inName || strings.HasPrefix(part, s.inName+" ") || strings.HasPrefix(part, s.inName+"-") {
				return s.says
			}
		}
	}
	return ""
}

func isSeparator(r rune) bool { return r == '/' || r == '\\' }
