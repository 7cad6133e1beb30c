import Glibc

/// `posix_spawn`, which is what Swift on Linux has instead of `fork`.
struct Spawn {
    enum Streams {
        /// The child's descriptors 0, 1 and 2.
        case descriptors(Int32, Int32, Int32)
        /// All three on the terminal at this path, which becomes the child's controlling terminal.
        case terminal(path: String)
    }

    let program: Program
    let streams: Streams

    /// Starts the program in a session of its own, with default signals and no other descriptor of ours.
    ///
    /// The child is the leader of its process group: `kill(-pid, …)` reaches its children too.
    func start() throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        switch streams {
        case .descriptors(let input, let output, let error):
            posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
            posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
            posix_spawn_file_actions_adddup2(&actions, error, STDERR_FILENO)
        case .terminal(let path):
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, path, O_RDWR, 0)
            posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
            posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
        }
        guard GNU.addclosefrom(&actions, STDERR_FILENO + 1) == 0, GNU.addchdir(&actions, program.folder) == 0
        else { throw HarnessError("preparing \(program.executable)", errno) }

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | GNU.POSIX_SPAWN_SETSID
        posix_spawnattr_setflags(&attributes, Int16(flags))

        var pid = pid_t()
        let environment = program.environment.map { "\($0.key)=\($0.value)" }
        let code = withCStrings([program.executable] + program.arguments) { arguments in
            withCStrings(environment) { environment in
                posix_spawnp(&pid, program.executable, &actions, &attributes, arguments, environment)
            }
        }
        guard code == 0 else { throw HarnessError("starting \(program.executable)", code) }
        return pid
    }
}

/// A null-terminated array of C strings, valid during `body`.
private func withCStrings<R>(_ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> R) -> R {
    let pointers = strings.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
}
