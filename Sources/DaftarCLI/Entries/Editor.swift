import DaftarJournal
import Glibc

/// Lets a person edit a file in the editor they prefer: `VISUAL`, `EDITOR`, else `vi`.
///
/// The editor runs in our process group, so that it can read from the terminal; Foundation's `Process` would put it
/// into one of its own, where reading stops it.
enum Editor {
    static func edit(_ path: String, environment: [String: String]) throws {
        let editor =
            [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self).first { !$0.isEmpty } ?? "vi"
        let status = try runToItsEnd(
            ["/bin/sh", "-c", "exec \(editor) \"$1\"", "daftar", path], environment, named: editor)
        // What a shell says where it finds no such program.
        if status >> 8 & 0xFF == 127 {
            throw Problem(
                .failed, "the editor was not found", at: editor, why: "there is no such program",
                mend: "export EDITOR=nano, or whichever you have")
        }
        guard status == 0 else {
            let code = status & 0x7F == 0 ? "exit code \(status >> 8 & 0xFF)" : "signal \(status & 0x7F)"
            throw Problem(
                .cancelled, "the editor ended without saving", at: editor, why: code,
                mend: "what was typed is kept: daftar log --recover")
        }
    }

    /// The status that `waitpid` gives. Meanwhile Control-C and Control-\\ are the editor's alone.
    private static func runToItsEnd(
        _ words: [String], _ environment: [String: String], named editor: String
    ) throws -> Int32 {
        let signals = [SIGINT, SIGQUIT]
        let handlers = signals.map { signal($0, SIG_IGN) }
        defer { for (number, handler) in zip(signals, handlers) { signal(number, handler) } }

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        for number in signals { sigaddset(&defaults, number) }
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

        let arguments = words.map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for string in arguments + variables { free(string) } }
        var pid = pid_t()
        let code = posix_spawn(&pid, words[0], nil, &attributes, arguments, variables)
        guard code == 0 else {
            throw Problem(
                .failed, "the editor could not be started", at: editor, why: String(cString: strerror(code)),
                mend: "export EDITOR=nano")
        }
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        return status
    }
}
