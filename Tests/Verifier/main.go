// Checks what daftar signs and proves with other code than its own: the transparency log of Go's modules,
// golang.org/x/mod/sumdb. Says "ok" and what, or what is wrong, with exit code 1.
//
//	verifier checkpoint FILE VKEY...
//	verifier inclusion PROOF VKEY
//	verifier consistency PROOF OLD VKEY
//	verifier tiles DIR VKEY
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	said, err := run(os.Args[1:])
	if err != nil {
		fmt.Println("bad:", err)
		os.Exit(1)
	}
	fmt.Println("ok:", said)
}

func run(words []string) (string, error) {
	if len(words) < 3 {
		return "", errors.New("usage: verifier checkpoint|inclusion|consistency|tiles FILE [OLD] VKEY...")
	}
	switch command, file, rest := words[0], words[1], words[2:]; {
	case command == "checkpoint":
		tree, err := readCheckpoint(file, rest)
		return fmt.Sprint(tree.N, " events"), err
	case command == "inclusion" && len(rest) == 1:
		return inclusion(file, rest[0])
	case command == "consistency" && len(rest) == 2:
		return consistency(file, rest[0], rest[1])
	case command == "tiles" && len(rest) == 1:
		return tiles(file, rest[0])
	}
	return "", errors.New("wrong usage")
}

func readCheckpoint(file string, vkeys []string) (tlog.Tree, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return tlog.Tree{}, err
	}
	return openCheckpoint(text, vkeys)
}

// Every one of the keys must have signed it. The first is that of the log, whose name is the origin. The text is read here,
// since tlog.ParseTree wants Go's own origin.
func openCheckpoint(text []byte, vkeys []string) (tlog.Tree, error) {
	var known []note.Verifier
	for _, vkey := range vkeys {
		verifier, err := newVerifier(vkey)
		if err != nil {
			return tlog.Tree{}, err
		}
		known = append(known, verifier)
	}
	signed, err := note.Open(text, note.VerifierList(known...))
	if err != nil {
		return tlog.Tree{}, err
	}
	if len(signed.Sigs) != len(known) {
		return tlog.Tree{}, errors.New("a signature is missing")
	}
	lines := strings.Split(signed.Text, "\n")
	if len(lines) < 4 || lines[0] != known[0].Name() {
		return tlog.Tree{}, errors.New("not a checkpoint of this log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

func inclusion(file, vkey string) (string, error) {
	head, tree, err := openProof(file, vkey)
	if err != nil {
		return "", err
	}
	if len(head) < 3 || head[0] != "c2sp.org/tlog-proof@v1" {
		return "", errors.New("not a proof with an extra line")
	}
	line, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(head[1], "extra "))
	if err != nil {
		return "", err
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(head[2], "index "), 10, 64)
	if err != nil {
		return "", err
	}
	hashes, err := parseHashes(head[3:])
	if err != nil {
		return "", err
	}
	return string(line), tlog.CheckRecord(hashes, tree.N, tree.Hash, index, tlog.RecordHash(line))
}

func consistency(file, old, vkey string) (string, error) {
	older, err := readCheckpoint(old, []string{vkey})
	if err != nil {
		return "", err
	}
	head, newer, err := openProof(file, vkey)
	if err != nil {
		return "", err
	}
	if len(head) == 0 || head[0] != fmt.Sprint("old ", older.N) {
		return "", errors.New("the proof begins elsewhere")
	}
	hashes, err := parseHashes(head[1:])
	if err != nil {
		return "", err
	}
	err = tlog.CheckTree(hashes, newer.N, newer.Hash, older.N, older.Hash)
	return fmt.Sprint(older.N, " of ", newer.N, " events"), err
}

// The lines of a proof before the empty one, and the checkpoint behind it.
func openProof(file, vkey string) ([]string, tlog.Tree, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, tlog.Tree{}, err
	}
	head, checkpoint, found := bytes.Cut(text, []byte("\n\n"))
	if !found {
		return nil, tlog.Tree{}, errors.New("not a proof")
	}
	tree, err := openCheckpoint(checkpoint, []string{vkey})
	return strings.Split(string(head), "\n"), tree, err
}

func parseHashes(lines []string) ([]tlog.Hash, error) {
	var hashes []tlog.Hash
	for _, line := range lines {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, hash)
	}
	return hashes, nil
}

// Reads every line of every bundle, and holds it against the tiles, and those against the checkpoint.
func tiles(folder, vkey string) (string, error) {
	tree, err := readCheckpoint(filepath.Join(folder, "checkpoint"), []string{vkey})
	if err != nil {
		return "", err
	}
	reader := tlog.TileHashReader(tree, tileFolder(folder))
	for index := int64(0); index < tree.N; {
		// Bundles are numbered and cut as the tiles of level 0 are.
		tile := tlog.Tile{H: 8, L: 0, N: index / 256, W: int(min(256, tree.N-index))}
		path := strings.Replace(tile.Path(), "tile/8/0/", "tile/entries/", 1)
		bundle, err := os.ReadFile(filepath.Join(folder, path))
		if err != nil {
			return "", err
		}
		for end := index + int64(tile.W); index < end; index++ {
			if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
				return "", fmt.Errorf("%s ends early", path)
			}
			length := 2 + int(binary.BigEndian.Uint16(bundle))
			hashes, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, index)})
			if err != nil {
				return "", err
			}
			if hashes[0] != tlog.RecordHash(bundle[2:length]) {
				return "", fmt.Errorf("line %d is not in the tree", index)
			}
			bundle = bundle[length:]
		}
		if len(bundle) != 0 {
			return "", fmt.Errorf("%s goes on", path)
		}
	}
	return fmt.Sprint(tree.N, " lines"), nil
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}

// Tiles in a folder. C2SP leaves the height out of their names: it is always 8.
type tileFolder string

func (folder tileFolder) Height() int                     { return 8 }
func (folder tileFolder) SaveTiles([]tlog.Tile, [][]byte) {}
func (folder tileFolder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		name := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		data, err := os.ReadFile(filepath.Join(string(folder), name))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}
