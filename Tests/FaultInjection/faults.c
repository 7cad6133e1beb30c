/*
 * Makes the n-th change a program makes to a folder go wrong: an error, half a write, or sudden death.
 *
 *     cc -shared -fPIC -O1 -o faults.so faults.c
 *     LD_PRELOAD=./faults.so DAFTAR_FAULT_UNDER=/folder DAFTAR_FAULT=EIO@7 DAFTAR_FAULT_COUNT=/elsewhere/count program
 *
 * Counted are write, pwrite, writev, fsync, fdatasync, ftruncate, fallocate, open (for reading too), rename,
 * unlink and mkdir, in all their spellings, where they touch DAFTAR_FAULT_UNDER or anything below it. Where a
 * descriptor leads is asked of the kernel each time, so that duplicated, inherited and reused ones come out right.
 * DAFTAR_FAULT is one of:
 *
 *     EIO@n        the n-th operation fails, once
 *     ENOSPC@n     from the n-th on, whatever needs more space fails: writing, growing and creating files
 *     EROFS@n      from the n-th on, whatever changes or syncs anything fails
 *     SHORT@n      the n-th operation, if it writes, writes half and says so
 *     KILL@n       SIGKILL instead of the n-th operation
 *     KILLAFTER@n  SIGKILL just after it
 *     KILLMID@n    SIGKILL after half of it if it writes, else instead of it
 *
 * DAFTAR_FAULT_COUNT names a file outside the folder which holds the count so far as a native 64-bit integer, then a
 * letter for each operation, as far as there is room: R reads, C changes, G grows, W writes. It is mapped, hence true
 * at any death, and shared by all processes of a run: n counts across them.
 *
 * Not seen: calls that libc makes to itself (stdio's writing and fopen), raw system calls, stores into mapped files.
 * SIGKILL loses nothing the kernel has already taken: this is the death of a process, not of the power.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

/* What an operation does, as far as a full or a read-only file system cares: to write is to grow is to change. */
enum effect { READS, CHANGES, GROWS, WRITES };

enum fault { NONE, EIO_, ENOSPC_, EROFS_, SHORT, KILL, KILLAFTER, KILLMID };
static const char *const fault_names[] = {"", "EIO", "ENOSPC", "EROFS", "SHORT", "KILL", "KILLAFTER", "KILLMID"};

static char folder[PATH_MAX];
static enum fault fault = NONE;
static long fault_at;

/* How many operations there were, and what each of them was. */
struct tally {
    _Atomic long count;
    char letters[4096 - sizeof(long)];
};
static struct tally own;
static struct tally *tally = &own;

/* Calls made by other libraries before this has run are let through uncounted. */
__attribute__((constructor)) static void prepare(void) {
    const char *under = getenv("DAFTAR_FAULT_UNDER"), *wanted = getenv("DAFTAR_FAULT");
    const char *counter = getenv("DAFTAR_FAULT_COUNT");
    const char *at = wanted ? strchr(wanted, '@') : NULL;
    for (int f = EIO_; at && f <= KILLMID; f++)
        if (strlen(fault_names[f]) == (size_t)(at - wanted) && !strncmp(fault_names[f], wanted, at - wanted))
            fault = f, fault_at = atol(at + 1);
    if (!under || (wanted && (!fault || fault_at < 1))) {
        dprintf(STDERR_FILENO, "faults: DAFTAR_FAULT_UNDER is not set, or DAFTAR_FAULT is not understood\n");
        _exit(126);
    }
    if (counter) {
        int fd = syscall(SYS_openat, AT_FDCWD, counter, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        void *shared = MAP_FAILED;
        if (fd >= 0 && !syscall(SYS_ftruncate, fd, (long)sizeof *tally))
            shared = mmap(NULL, sizeof *tally, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        if (shared == MAP_FAILED) {
            dprintf(STDERR_FILENO, "faults: cannot count in %s\n", counter);
            _exit(126);
        }
        close(fd);
        tally = shared;
    }
    if (!realpath(under, folder)) snprintf(folder, sizeof folder, "%s", under);
}

/* --- Where an operation leads ------------------------------------------------------------------------------ */

static int is_inside(const char *path) {
    size_t length = strlen(folder);
    return length && !strncmp(path, folder, length) && (path[length] == '/' || path[length] == '\0');
}

static int descriptor_path(int fd, char path[PATH_MAX]) {
    char link[40];
    snprintf(link, sizeof link, fd == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    path[length < 0 ? 0 : length] = '\0';
    return length > 0;
}

static int fd_inside(int fd) {
    int before = errno;
    char path[PATH_MAX];
    int inside = descriptor_path(fd, path) && is_inside(path);
    errno = before;
    return inside;
}

/* The name itself is taken as it stands, its parent with links and ".." resolved. */
static int path_inside(int directory, const char *path) {
    int before = errno, inside = 0;
    char full[2 * PATH_MAX] = "", parent[PATH_MAX];
    if (path && *path && strlen(path) < PATH_MAX && (path[0] == '/' || descriptor_path(directory, full))) {
        if (path[0] != '/') strcat(full, "/");
        strcat(full, path);
        size_t end = strlen(full);
        while (end > 1 && full[end - 1] == '/') full[--end] = '\0';
        char *name = strrchr(full, '/');
        *name++ = '\0';
        if (realpath(*full ? full : "/", parent)) {
            char resolved[2 * PATH_MAX];
            snprintf(resolved, sizeof resolved, "%s/%s", strcmp(parent, "/") ? parent : "", name);
            inside = is_inside(resolved);
        }
    }
    errno = before;
    return inside;
}

/* --- The operation itself ---------------------------------------------------------------------------------- */

static void die(void) {
    syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
    for (;;) pause();
}

/* Makes the system call, or what the fault makes of it. A call that WRITES has its length in `c`. */
static long perform(int inside, enum effect effect, long call, long a, long b, long c, long d, long e) {
    if (!inside) return syscall(call, a, b, c, d, e);
    long number = atomic_fetch_add(&tally->count, 1) + 1;
    if (number <= (long)sizeof tally->letters) tally->letters[number - 1] = "RCGW"[effect];
    int is_it = number == fault_at, error = 0;
    if (fault == EIO_ && is_it) error = EIO;
    if (fault == ENOSPC_ && number >= fault_at && effect >= GROWS) error = ENOSPC;
    if (fault == EROFS_ && number >= fault_at && effect >= CHANGES) error = EROFS;
    if (error) {
        errno = error;
        return -1;
    }
    if (is_it && (fault == KILL || (fault == KILLMID && effect != WRITES))) die();
    if (is_it && (fault == SHORT || fault == KILLMID) && effect == WRITES) c = (c + 1) / 2;
    long result = syscall(call, a, b, c, d, e);
    if (is_it && (fault == KILLAFTER || fault == KILLMID)) die();
    return result;
}

/* --- The calls --------------------------------------------------------------------------------------------- */

ssize_t write(int fd, const void *bytes, size_t length) {
    return perform(fd_inside(fd), WRITES, SYS_write, fd, (long)bytes, length, 0, 0);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
    return perform(fd_inside(fd), WRITES, SYS_pwrite64, fd, (long)bytes, length, offset, 0);
}

/* Inside the folder the parts are joined and written as one, so that half of them can be. */
ssize_t writev(int fd, const struct iovec *parts, int number) {
    size_t length = 0;
    if (!fd_inside(fd)) return syscall(SYS_writev, fd, parts, number);
    for (int i = 0; i < number; i++) length += parts[i].iov_len;
    char *joined = malloc(length + 1), *end = joined;
    if (!joined) return -1;
    for (int i = 0; i < number; i++) end = mempcpy(end, parts[i].iov_base, parts[i].iov_len);
    ssize_t result = perform(1, WRITES, SYS_write, fd, (long)joined, length, 0, 0);
    int error = errno;
    free(joined);
    errno = error;
    return result;
}

int fsync(int fd) { return perform(fd_inside(fd), CHANGES, SYS_fsync, fd, 0, 0, 0, 0); }
int fdatasync(int fd) { return perform(fd_inside(fd), CHANGES, SYS_fdatasync, fd, 0, 0, 0, 0); }

int ftruncate(int fd, off_t length) {
    struct stat file;
    enum effect effect = !fstat(fd, &file) && length > file.st_size ? GROWS : CHANGES;
    return perform(fd_inside(fd), effect, SYS_ftruncate, fd, length, 0, 0, 0);
}

int fallocate(int fd, int mode, off_t offset, off_t length) {
    return perform(fd_inside(fd), GROWS, SYS_fallocate, fd, mode, offset, length, 0);
}

/* Says what is wrong in its result, not in errno. Unlike libc it does not write zeros where fallocate is unknown. */
int posix_fallocate(int fd, off_t offset, off_t length) {
    int before = errno, error = fallocate(fd, 0, offset, length) ? errno : 0;
    errno = before;
    return error;
}

static int open_at(int directory, const char *path, int flags, mode_t mode) {
    int inside = path_inside(directory, path), before = errno;
    int is_new = inside && (flags & O_CREAT) && syscall(SYS_faccessat, directory, path, F_OK);
    int is_changing = (flags & O_ACCMODE) != O_RDONLY || (flags & O_TRUNC);
    enum effect effect = is_new ? GROWS : is_changing ? CHANGES : READS;
    errno = before;
    return perform(inside, effect, SYS_openat, directory, (long)path, flags, mode, 0);
}

/* The mode is there only where the flags ask for a file to be made. */
#define MODE(flags)                                                   \
    ({                                                                \
        mode_t mode = 0;                                              \
        if ((flags) & (O_CREAT | (O_TMPFILE & ~O_DIRECTORY))) {       \
            va_list rest;                                             \
            va_start(rest, flags);                                    \
            mode = va_arg(rest, mode_t);                              \
            va_end(rest);                                             \
        }                                                             \
        mode;                                                         \
    })

int open(const char *path, int flags, ...) { return open_at(AT_FDCWD, path, flags, MODE(flags)); }
int openat(int directory, const char *path, int flags, ...) { return open_at(directory, path, flags, MODE(flags)); }

int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
    int inside = path_inside(from, old) || path_inside(to, new);
    return perform(inside, CHANGES, SYS_renameat2, from, (long)old, to, (long)new, flags);
}

int renameat(int from, const char *old, int to, const char *new) { return renameat2(from, old, to, new, 0); }
int rename(const char *old, const char *new) { return renameat2(AT_FDCWD, old, AT_FDCWD, new, 0); }

int unlinkat(int directory, const char *path, int flags) {
    return perform(path_inside(directory, path), CHANGES, SYS_unlinkat, directory, (long)path, flags, 0, 0);
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }

int mkdirat(int directory, const char *path, mode_t mode) {
    return perform(path_inside(directory, path), GROWS, SYS_mkdirat, directory, (long)path, mode, 0, 0);
}

int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

/* The same calls under the names that programs built for large files use. */
#define ALIAS(of) __attribute__((alias(#of)))
ssize_t pwrite64(int, const void *, size_t, off_t) ALIAS(pwrite);
int ftruncate64(int, off_t) ALIAS(ftruncate);
int fallocate64(int, int, off_t, off_t) ALIAS(fallocate);
int posix_fallocate64(int, off_t, off_t) ALIAS(posix_fallocate);
int open64(const char *, int, ...) ALIAS(open);
int openat64(int, const char *, int, ...) ALIAS(openat);
