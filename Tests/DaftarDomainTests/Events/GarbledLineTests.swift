import DaftarDomain
import DaftarTesting
import Testing

struct GarbledLineTests {
    /// A seeded mutator of golden lines. A crash or a hang is the failure; what is read can be written, and read again.
    @Test func `garbled lines are read or refused, and nothing else happens`() throws {
        var generator = SeededGenerator(seed: 20_230_915)
        var read = 0
        for _ in 0..<100_000 {
            let line = ByteMutator.mutate(generator.pick(GoldenFiles.version1), &generator)
            do {
                let recorded = try EventCodec.decode(line)
                // JSON has several spellings of some characters, so the bytes may differ.
                #expect(try EventCodec.decode(EventCodec.encode(recorded)) == recorded)
                read += 1
            } catch {
                // Whatever is refused is refused as a fact about the line: the error is typed.
            }
        }
        // A letter of a title may be another: some must come through, or nothing was tried.
        #expect(read > 100)
    }
}
