//go:build !windows

package storage

import (
	"errors"
	"syscall"
)

// diskFull reports whether a write failed for want of room: on the disk, in
// the person's share of it, or under a limit on the size of a file.
func diskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}
