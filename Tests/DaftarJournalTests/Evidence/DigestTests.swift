import DaftarDomain
import DaftarJournal
import Testing

@Suite struct DigestTests {
    @Test(arguments: [
        // FIPS 180-4 and the NIST examples for SHA-256.
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `the hash of a text is SHA-256`(text: String, hash: String) {
        #expect(SHA256Hex(of: text).text == hash)
        #expect(SHA256Hex(of: Array(text.utf8)).text == hash)
    }
}
