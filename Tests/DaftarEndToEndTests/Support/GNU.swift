import Glibc

/// Functions of the GNU C library that its Swift module leaves out, looked up by name.
enum GNU {
    static let memfd_create: @Sendable @convention(c) (UnsafePointer<CChar>, UInt32) -> Int32 =
        function("memfd_create")
    static let posix_openpt: @Sendable @convention(c) (Int32) -> Int32 = function("posix_openpt")
    static let grantpt: @Sendable @convention(c) (Int32) -> Int32 = function("grantpt")
    static let unlockpt: @Sendable @convention(c) (Int32) -> Int32 = function("unlockpt")
    static let ptsname_r: @Sendable @convention(c) (Int32, UnsafeMutablePointer<CChar>, Int) -> Int32 =
        function("ptsname_r")
    static let addchdir:
        @Sendable @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, UnsafePointer<CChar>) ->
            Int32 =
            function("posix_spawn_file_actions_addchdir_np")
    static let addclosefrom:
        @Sendable @convention(c) (UnsafeMutablePointer<posix_spawn_file_actions_t>, Int32) -> Int32 =
            function("posix_spawn_file_actions_addclosefrom_np")

    /// `<sys/mman.h>`.
    static let MFD_CLOEXEC: UInt32 = 1
    /// `<spawn.h>`.
    static let POSIX_SPAWN_SETSID: Int32 = 0x80

    private static func function<F>(_ name: String) -> F {
        guard let symbol = dlsym(nil, name) else { fatalError("the C library has no \(name)") }
        return unsafeBitCast(symbol, to: F.self)
    }
}
