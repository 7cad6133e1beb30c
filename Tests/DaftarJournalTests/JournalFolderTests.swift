import DaftarJournal
import DaftarTesting
import Foundation
import Testing

struct JournalFolderTests {
    @Test func `a journal is found from anywhere within`() throws {
        let journal = try TemporaryJournal()
        let deep = journal.path + "/entries/2024"
        try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
        #expect(JournalFolder.find(from: journal.path) == journal.path)
        #expect(JournalFolder.find(from: deep) == journal.path)
        #expect(JournalFolder.find(from: deep + "/../") == journal.path)
        #expect(JournalFolder.find(from: journal.folder.path) == nil)
        #expect(JournalFolder.isJournal(journal.path) && !JournalFolder.isJournal(deep))
    }

    @Test func `a copy holds the log and not what is derived`() throws {
        let journal = try TemporaryJournal().log("a")
        try "notes".write(toFile: journal.path + "/README.md", atomically: true, encoding: .utf8)
        let copy = journal.folder("copy")
        try JournalFolder.copy(journal.path, to: copy)
        #expect(!FileManager.default.fileExists(atPath: copy + "/.daftar"))
        #expect(try String(contentsOfFile: copy + "/README.md", encoding: .utf8) == "notes")
        #expect(try Journal(copy).titles() == ["a"])
    }
}
