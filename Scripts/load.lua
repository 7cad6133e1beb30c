-- For wrk: asks the paths given after -- in turn, and says what came of it, name=value a line; times in seconds.
local paths = {}
local turn = 0

function init(arguments)
    for _, path in ipairs(arguments) do paths[#paths + 1] = path end
end

function request()
    turn = turn % #paths + 1
    return wrk.format("GET", paths[turn])
end

function done(summary, latency)
    local errors = summary.errors
    local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
    io.write(("asked=%d\n"):format(summary.requests))
    io.write(("failed=%d\n"):format(failed))
    io.write(("rate=%f\n"):format(summary.requests / summary.duration * 1e6))
    io.write(("p50=%f\n"):format(latency:percentile(50) / 1e6))
    io.write(("p99=%f\n"):format(latency:percentile(99) / 1e6))
end
