package storage

import (
	"encoding/binary"
	"hash/crc32"

	bolt "go.etcd.io/bbolt"
)

// bbolt keeps no checksum of pages, so a flipped bit in a name would pass its
// check. The seal is one: the sum, modulo 2^64, of a hash of every record. A
// change takes the old record's hash out and puts the new one in, so keeping
// it costs the size of the change, not of the store.

var (
	castagnoli = crc32.MakeTable(crc32.Castagnoli)
	keySeal    = []byte("seal")
)

// A change is a transaction under way; put and delete keep the seal true.
type change struct {
	tx   *bolt.Tx
	seal uint64
}

func (c *change) put(bucket, key, value []byte) error {
	b := c.tx.Bucket(bucket)
	if old := b.Get(key); old != nil {
		c.seal -= recordHash(bucket, key, old)
	}
	c.seal += recordHash(bucket, key, value)
	return b.Put(key, value)
}

func (c *change) delete(bucket, key []byte) error {
	b := c.tx.Bucket(bucket)
	old := b.Get(key)
	if old == nil {
		return nil
	}
	c.seal -= recordHash(bucket, key, old)
	return b.Delete(key)
}

func (c *change) get(bucket, key []byte) []byte { return c.tx.Bucket(bucket).Get(key) }

// recordHash is a CRC, which sees every short burst of changed bits, spread
// over 64 bits so that the sum of many says something about each.
func recordHash(bucket, key, value []byte) uint64 {
	var sizes [12]byte
	binary.LittleEndian.PutUint32(sizes[0:], uint32(len(bucket)))
	binary.LittleEndian.PutUint32(sizes[4:], uint32(len(key)))
	binary.LittleEndian.PutUint32(sizes[8:], uint32(len(value)))
	sum := crc32.Checksum(sizes[:], castagnoli)
	for _, part := range [][]byte{bucket, key, value} {
		sum = crc32.Update(sum, castagnoli, part)
	}
	return spread(uint64(sum)<<32 | uint64(len(value)))
}

// spread is the finishing step of SplitMix64 (Steele, Lea, Flood 2014).
func spread(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

func readSeal(tx *bolt.Tx) uint64 {
	v := tx.Bucket(bucketStore).Get(keySeal)
	if len(v) != 8 {
		return 0
	}
	return binary.BigEndian.Uint64(v)
}

func writeSeal(tx *bolt.Tx, seal uint64) error {
	return tx.Bucket(bucketStore).Put(keySeal, binary.BigEndian.AppendUint64(nil, seal))
}

// countSeal works the seal out from every record in the file.
func countSeal(tx *bolt.Tx) (uint64, error) {
	var seal uint64
	err := tx.ForEach(func(name []byte, b *bolt.Bucket) error {
		return b.ForEach(func(k, v []byte) error {
			if string(name) == string(bucketStore) && string(k) == string(keySeal) {
				return nil
			}
			seal += recordHash(name, k, v)
			return nil
		})
	})
	return seal, err
}
