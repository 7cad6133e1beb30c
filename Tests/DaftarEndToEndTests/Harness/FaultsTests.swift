import Foundation
import Glibc
import Testing

/// The shim tried on small programs whose every operation is known.
@Suite struct FaultsTests {
    /// Six operations, by the shell and four children of it: mkdir, open, write, rename, unlink, mkdir.
    private static let script = "mkdir a; echo hello > a/f; mv a/f a/g; rm a/g; mkdir b"
    private static let operations = 6

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func run(_ script: String, _ fault: Fault? = nil) throws -> (outcome: Outcome, operations: Int) {
        let faults = try Faults(under: folder.path, fault)
        var program = Program(executable: "sh", arguments: ["-c", script], folder: folder.path)
        program.environment.merge(faults.environment) { $1 }
        return (try program.run(), try faults.operations)
    }

    private var names: [String] {
        get throws { try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() }
    }

    @Test(arguments: 1...3)
    func `the count is the same each time`(time: Int) throws {
        let (outcome, operations) = try run(Self.script)
        #expect(outcome.exitCode == 0)
        #expect(operations == Self.operations)
    }

    @Test func `each operation is told by what it does`() throws {
        let faults = try Faults(under: folder.path)
        var program = Program(
            executable: "sh", arguments: ["-c", Self.script + "; cat a/nothing"], folder: folder.path)
        program.environment.merge(faults.environment) { $1 }
        _ = try program.run()
        #expect(try faults.effects == [.grows, .grows, .writes, .changes, .changes, .grows, .reads])
        let kinds: [(Fault.Kind, [Int])] = [
            (.inputOutputError, [1, 2, 3, 4, 5, 6, 7]), (.diskFull, [1, 2, 3, 6]), (.shortWrite, [3]),
            (.killBefore, [1, 2, 3, 4, 5, 6, 7]), (.killInTheMiddle, [3]), (.killAfter, [7]),
        ]
        for (kind, expected) in kinds {
            #expect(try Fault.all(kind, over: faults.effects).map(\.operation) == expected)
        }
    }

    @Test func `what happens elsewhere does not count`() throws {
        let other = try TemporaryFolder()
        #expect(
            try run("echo x > \(other.path)/f; cat < /dev/null; mkdir \(folder.path)-beside").operations == 0)
        rmdir("\(folder.path)-beside")
    }

    @Test func `a folder reached by another way is the same folder`() throws {
        let other = try TemporaryFolder()
        let script =
            "ln -s '\(folder.path)' \(other.path)/link; cd \(other.path); mkdir link/a link/a/../b"
        #expect(try run(script).operations == 2)
    }

    @Test(arguments: 1...operations)
    func `death before, after, or in the middle of each operation`(at: Int) throws {
        // What the folder holds after each operation. The shell outlives its children, so `&&` ends it with them.
        let after = [[], ["a"], ["a", "a/f"], ["a", "a/f"], ["a", "a/g"], ["a"], ["a", "b"]]
        let steps = Self.script.replacing(";", with: " &&")
        for (kind, done) in [(Fault.Kind.killBefore, at - 1), (.killAfter, at)] {
            let (outcome, operations) = try run(steps, Fault(kind, at: at))
            #expect(outcome.ending == .killed(signal: SIGKILL) || outcome.ending == .exited(128 + SIGKILL))
            #expect(operations == at)
            #expect(try names == after[done])
            try FileManager.default.contentsOfDirectory(atPath: folder.path)
                .forEach { try FileManager.default.removeItem(atPath: folder.appending($0)) }
        }
    }

    @Test func `half of a write arrives before death in the middle of it`() throws {
        _ = try run("echo 0123456 > f", Fault(.killInTheMiddle, at: 2))
        #expect(try String(contentsOfFile: folder.appending("f"), encoding: .utf8) == "0123")
    }

    @Test func `a short write is finished by a program that looks at the result`() throws {
        let (outcome, operations) = try run("echo 0123456 > f", Fault(.shortWrite, at: 2))
        #expect(outcome.exitCode == 0)
        #expect(operations == 3)
        #expect(try String(contentsOfFile: folder.appending("f"), encoding: .utf8) == "0123456\n")
    }

    @Test func `an input/output error hits once`() throws {
        let (outcome, operations) = try run("mkdir a; mkdir b; mkdir c", Fault(.inputOutputError, at: 2))
        #expect(outcome.stderr.text.contains("Input/output error"))
        #expect(operations == 3)
        #expect(try names == ["a", "c"])
    }

    @Test func `a full disk stays full, but lets go of what it holds`() throws {
        let (outcome, _) = try run(
            "echo 1 > f; mkdir a; echo 2 > g; echo 3 >> f; mv f h; cat h; rm h", Fault(.diskFull, at: 3))
        #expect(outcome.stdout.text == "1\n")
        // From mkdir and from the shell; its `echo` only says "I/O error" when a write fails.
        #expect(outcome.stderr.text.components(separatedBy: "No space left on device").count == 3)
        #expect(try names == [])
    }

    @Test func `a read-only folder can be read and nothing else`() throws {
        let (outcome, _) = try run(
            "echo 1 > f; mkdir a; echo 2 >> f; mv f h; rm f; cat f", Fault(.readOnly, at: 3))
        #expect(outcome.stdout.text == "1\n")
        #expect(try names == ["f"])
    }

    @Test(.enabled(if: Program.isInstalled("sqlite3"))) func `SQLite keeps its promise at every death`()
        throws
    {
        func insert(_ fault: Fault?) throws -> (ending: Ending, operations: Int) {
            let faults = try Faults(under: folder.path, fault)
            let change = "begin; update t set n = n + 1; update u set n = n + 1; commit"
            let outcome = try sqlite(change, environment: faults.environment)
            return (outcome.ending, try faults.operations)
        }
        #expect(
            try sqlite(
                "create table t(n); create table u(n); insert into t values(0); insert into u values(0)"
            ).exitCode == 0)
        let operations = try insert(nil).operations
        #expect(operations > 5)
        for kind in [Fault.Kind.killBefore, .killAfter, .killInTheMiddle] {
            for at in 1...operations {
                #expect(try insert(Fault(kind, at: at)).ending == .killed(signal: SIGKILL))
                #expect(
                    try sqlite("select (select n from t) = (select n from u); pragma integrity_check").stdout
                        .text == "1\nok\n")
            }
        }
    }

    @Test(.enabled(if: Program.isInstalled("sqlite3"))) func `SQLite is told of an error and of a full disk`()
        throws
    {
        _ = try sqlite("create table t(n)")
        let failing = try Faults(under: folder.path, Fault(.inputOutputError, at: 4))
        #expect(
            try sqlite("insert into t values(1)", environment: failing.environment).stderr.text.contains(
                "disk I/O error"))
        let full = try Faults(under: folder.path, Fault(.diskFull, at: 4))
        #expect(
            try sqlite("insert into t values(1)", environment: full.environment).stderr.text.contains("full"))
    }

    @Test(.enabled(if: Program.isInstalled("python3"))) func `every spelling of an operation is seen`() throws
    {
        let script = """
            import os
            f = os.open('f', os.O_RDWR | os.O_CREAT, 0o600)
            os.writev(f, [b'01', b'234', b'56']); os.pwrite(f, b'x', 9); os.ftruncate(f, 4)
            os.posix_fallocate(f, 0, 4); os.fsync(f); os.fdatasync(f)
            g = os.dup(f); os.close(f); os.write(g, b'y')
            d = os.open('.', os.O_RDONLY); os.mkdir('m', dir_fd=d)
            os.rename('f', 'h', src_dir_fd=d, dst_dir_fd=d); os.replace('h', 'i'); os.unlink('i', dir_fd=d)
            r, w = os.pipe(); os.close(g); os.dup2(w, g); os.write(g, b'not in the folder')
            """
        let faults = try Faults(under: folder.path)
        var program = Program(executable: "python3", arguments: ["-c", script], folder: folder.path)
        program.environment.merge(faults.environment) { $1 }
        let outcome = try program.run()
        #expect(outcome.stderr.text == "")
        #expect(try faults.operations == 13)
    }

    private func sqlite(_ statements: String, environment: [String: String] = [:]) throws -> Outcome {
        var program = Program(executable: "sqlite3", arguments: ["t.db", statements], folder: folder.path)
        program.environment.merge(environment) { $1 }
        return try program.run()
    }
}
