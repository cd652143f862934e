package storage

import (
	"errors"
	"syscall"
)

// ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL and ERROR_DISK_QUOTA_EXCEEDED.
var fullErrors = []syscall.Errno{39, 112, 1295}

// diskFull reports whether a write failed for want of room.
func diskFull(err error) bool {
	for _, full := range fullErrors {
		if errors.Is(err, full) {
			return true
		}
	}
	return false
}
