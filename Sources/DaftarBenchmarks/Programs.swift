internal import Glibc

/// Runs other programs and waits for them.
///
/// Foundation's `Process` notices the end of a program up to fifty milliseconds late, which is more
/// than some take.
enum Programs {
    /// Runs a program found on the path, and returns what it printed and how long it took from start
    /// to end.
    static func run(_ words: [String]) throws -> (output: String, seconds: Double) {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw BenchmarkError("no pipe: error \(errno)") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[0]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }

        var output: [UInt8] = []
        var status: Int32 = 0
        let seconds = try time {
            var process = pid_t()
            let code = posix_spawnp(&process, words[0], &actions, nil, &arguments, environ)
            close(ends[1])
            guard code == 0 else { throw BenchmarkError("cannot start \(words[0]): error \(code)") }
            output = readAll(ends[0])
            while waitpid(process, &status, 0) < 0, errno == EINTR {}
        }
        guard status == 0 else { throw BenchmarkError("\(words.joined(separator: " ")) failed") }
        return (String(decoding: output, as: UTF8.self), seconds)
    }

    private static func readAll(_ descriptor: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: buffer[..<count])
        }
    }

    /// Runs a program that prints `name=value` lines, and returns the values.
    static func values(_ words: [String]) throws -> [String: Double] {
        var values: [String: Double] = [:]
        for line in try run(words).output.split(separator: "\n") {
            let parts = line.split(separator: "=")
            if parts.count == 2, let value = Double(parts[1]) { values[String(parts[0])] = value }
        }
        return values
    }

    /// Whether a program runs at all and has something to say.
    static func works(_ words: [String]) -> Bool { (try? run(words))?.output.isEmpty == false }
}
