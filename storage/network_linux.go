package storage

import "syscall"

// Kinds of network disk, from statfs(2).
var networkDisks = map[int64]bool{
	0x6969:     true, // NFS
	0x517B:     true, // SMB
	0xFE534D42: true, // SMB2
	0xFF534D42: true, // CIFS
	0x5346414F: true, // AFS
	0x00C36400: true, // Ceph
}

func onNetwork(dir string) bool {
	var st syscall.Statfs_t
	return syscall.Statfs(dir, &st) == nil && networkDisks[int64(st.Type)&0xFFFFFFFF]
}
