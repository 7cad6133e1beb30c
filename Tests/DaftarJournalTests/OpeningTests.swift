import DaftarDomain
import DaftarJournal
import DaftarLog
import DaftarProjections
import DaftarTesting
import Foundation
import Testing

struct OpeningTests {
    @Test func `a new journal holds its opening, and says the same when opened again`() throws {
        let journal = try TemporaryJournal()
        let opened = try journal.open()
        #expect(try opened.head == 0)
        #expect(opened.opened == JournalOpened(slug: TemporaryJournal.slug, title: "Two states"))
        #expect(try opened.event(at: 0).recordedBy == "ana")
        #expect(
            try String(contentsOfFile: journal.path + "/.gitignore", encoding: .utf8).contains(".daftar/"))
        #expect(opened.damage == nil)
    }

    @Test func `there is one journal in a folder`() throws {
        let journal = try TemporaryJournal()
        let lines = try journal.lines()
        let stamp = Stamp(id: "again", time: TemporaryJournal.start, author: "ben")
        #expect(throws: JournalError.self) {
            try Journal.create(journal.path, JournalOpened(slug: Slug("other"), title: "Other"), stamp)
        }
        #expect(try journal.lines() == lines)
    }

    @Test func `a folder without a log, or with an empty one, is no journal`() throws {
        let folder = try TemporaryFolder()
        #expect(throws: LogError.self) { try Journal(folder.path) }
        try LogWriter.createLog(LogLayout(journal: folder.path))
        #expect(throws: JournalError.self) { try Journal(folder.path) }
        let stamp = Stamp(id: "1", time: TemporaryJournal.start, author: "ana")
        let made = try Journal.create(folder.path, JournalOpened(slug: Slug("late"), title: "Late"), stamp)
        #expect(try made.head == 0)
    }

    /// What can happen to derived files.
    enum Accident: CaseIterable {
        case folderDeleted, fileDeleted, emptied, truncated, overwritten, headOverwritten, tailOverwritten,
            replaced

        func happen(to journal: TemporaryJournal) throws {
            let file = try journal.open().models.path
            let noise = Data((0..<70_000).map { UInt8(truncatingIfNeeded: $0 * 31 + $0 >> 8) })
            switch self {
            case .folderDeleted: try FileManager.default.removeItem(atPath: journal.derived)
            case .fileDeleted: try FileManager.default.removeItem(atPath: file)
            case .emptied: try journal.change(file) { $0 = Data() }
            case .truncated: try journal.change(file) { $0 = $0.prefix($0.count / 2) }
            case .overwritten: try journal.change(file) { $0 = noise }
            case .headOverwritten:
                try journal.change(file) { $0.replaceSubrange(0..<100, with: noise.prefix(100)) }
            case .tailOverwritten:
                try journal.change(file) { data in
                    for page in 1..<data.count / 16_384 {
                        data.replaceSubrange(page * 16_384..<(page + 1) * 16_384, with: noise.prefix(16_384))
                    }
                }
            case .replaced:
                let other = try ReadModels.rebuilt(
                    from: RandomJournal.events(30, seed: 9), in: journal.folder("other")
                ).path
                try FileManager.default.removeItem(atPath: file)
                try FileManager.default.copyItem(atPath: other, toPath: file)
            }
        }
    }

    @Test(arguments: Accident.allCases) func `read models are made anew, whatever happened to them`(
        accident: Accident
    ) throws {
        let journal = try TemporaryJournal().log("a", "b", "c")
        try accident.happen(to: journal)
        var progress: [Int] = []
        let opened = try Journal(journal.path) { done, total in progress.append(done * 10 + total) }
        #expect(try opened.titles() == ["a", "b", "c"])
        #expect(progress.last == 44)
        #expect(try journal.differences() == [])
        #expect(try opened.record([.logging("d")], at: 1).receipts.map(\.index) == [4])
    }

    @Test func `read models of a longer log are made anew from a shorter one`() throws {
        let older = try TemporaryJournal().log("a")
        let journal = try TemporaryJournal(copying: older).log("b", "c")
        for name in ["jsonl", "leaves"] {
            let file = "log/0000000000.\(name)"
            try journal.change("\(journal.path)/\(file)") {
                $0 = try! Data(contentsOf: URL(fileURLWithPath: "\(older.path)/\(file)"))
            }
        }
        #expect(try journal.open().titles() == ["a"])
        #expect(try journal.differences() == [])
    }

    @Test func `read models of another log of the same length are made anew`() throws {
        let base = try TemporaryJournal().log("a")
        let journal = try TemporaryJournal(copying: base).log("b")
        let other = try TemporaryJournal(copying: base).log("x")
        try FileManager.default.removeItem(atPath: journal.path + "/log")
        try FileManager.default.copyItem(atPath: other.path + "/log", toPath: journal.path + "/log")
        #expect(try journal.open().titles() == ["a", "x"])
    }

    @Test func `read models of another log that ends alike are made anew`() throws {
        let base = try TemporaryJournal()
        let journal = try TemporaryJournal(copying: base).log("short", "same")
        let other = try TemporaryJournal(copying: base).log("rather long", "same")
        try #require(try journal.lines().last == other.lines().last)
        try FileManager.default.removeItem(atPath: journal.path + "/log")
        try FileManager.default.copyItem(atPath: other.path + "/log", toPath: journal.path + "/log")
        #expect(try journal.open().titles() == ["rather long", "same"])
    }

    @Test func `what another process recorded is there when the journal is opened`() throws {
        let journal = try TemporaryJournal().log("a")
        let first = try journal.open()
        try journal.log("b")
        #expect(try first.titles() == ["a", "b"])
        #expect(try journal.open().titles() == ["a", "b"])
    }

    @Test func `several may open a journal without read models at once`() throws {
        let journal = try TemporaryJournal().log("a", "b")
        for _ in 0..<5 {
            try FileManager.default.removeItem(atPath: journal.derived)
            DispatchQueue.concurrentPerform(iterations: 4) { _ in
                do {
                    let opened = try journal.open()
                    #expect(try opened.titles() == ["a", "b"])
                } catch {
                    Issue.record(error)
                }
            }
            let files = try FileManager.default.contentsOfDirectory(atPath: journal.derived)
            #expect(files.filter { $0.hasSuffix(".sqlite") } == ["readmodel-1.sqlite"], "one rebuilt for all")
        }
    }

    @Test func `whoever has the journal open goes on after another process has made the read models anew`()
        throws
    {
        let journal = try TemporaryJournal().log("a")
        let first = try journal.open()
        let second = try journal.open()
        try second.rebuild()
        #expect(try first.titles() == ["a"])
        #expect(try second.record([.logging("b")], at: 1).receipts.map(\.index) == [2])
        #expect(try first.record([.logging("c")], at: 2).receipts.map(\.index) == [3])
        #expect(try first.titles() == ["a", "b", "c"])
        #expect(try journal.open().titles() == ["a", "b", "c"])
        #expect(try journal.differences() == [])
    }

    @Test func `a journal that cannot be written to keeps its derived files elsewhere`() throws {
        let journal = try TemporaryJournal().log("a")
        try FileManager.default.removeItem(atPath: journal.derived)
        // Permissions do not bind everybody; a file in the way does.
        try Data().write(to: URL(fileURLWithPath: journal.derived))
        let opened = try journal.open()
        defer {
            try? FileManager.default.removeItem(
                atPath: (opened.models.path as NSString).deletingLastPathComponent)
        }
        #expect(try opened.titles() == ["a"])
        #expect(!opened.models.path.hasPrefix(journal.path))
        #expect(opened.models.path.contains("/daftar/"))
        #expect(try journal.open().models.path == opened.models.path, "and finds them again")
    }
}
