//go:build !windows

package storage

import "syscall"

var fullErrors = []syscall.Errno{
	syscall.ENOSPC, // no room on the disk
	syscall.EDQUOT, // or in the person's share of it
	syscall.EFBIG,  // or under a limit on the size of a file
}
