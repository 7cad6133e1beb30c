import Glibc

/// A child that we have to collect, once.
final class ChildProcess {
    /// How long to sleep between two looks at a child, in microseconds.
    static let pause: UInt32 = 1000

    private let pid: pid_t
    private var ending: Ending?

    /// - Parameter pid: the leader of a process group of its own.
    init(_ pid: pid_t) {
        self.pid = pid
    }

    deinit {
        if poll() == nil { kill(as: .outOfTime) }
    }

    func send(signal: Int32) {
        if poll() == nil { Glibc.kill(pid, signal) }
    }

    /// How it ended, nil while it runs. Past the deadline it and its children are killed.
    func poll(deadline: ContinuousClock.Instant? = nil) -> Ending? {
        if let ending { return ending }
        var status: Int32 = 0
        if waitpid(pid, &status, WNOHANG) == pid {
            ending = Ending(status: status)
        } else if let deadline, ContinuousClock.now >= deadline {
            kill(as: .outOfTime)
        }
        return ending
    }

    private func kill(as ending: Ending) {
        Glibc.kill(-pid, SIGKILL)
        waitpid(pid, nil, 0)
        self.ending = ending
    }
}
