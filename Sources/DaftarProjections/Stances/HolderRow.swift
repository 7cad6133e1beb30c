import DaftarDomain
import GRDB

/// A row of `stance_holders`: somebody who answers for a stance.
struct HolderRow: Hashable {
    let development: DevelopmentID
    let stance: StanceID
    let holder: Slug
    let bond: StanceBond
    let issue: Slug
    let occurred: DayInterval

    /// The actor, then what the actor held a role of on that date, then the actor's party; each once, under the
    /// nearest bond.
    static func all(of stance: Stance, by actor: Actor, in development: Development) -> [HolderRow] {
        let occurred = development.occurred.bounds
        let roles = actor.roles.filter { !$0.hasEnded(before: occurred) && !$0.beginsAfter(occurred) }
        let bonds =
            [(actor.id, StanceBond.own)]
            + roles.compactMap { role in role.of.map { ($0, StanceBond.role(role.id)) } }
            + (actor.party.map { [($0, StanceBond.party)] } ?? [])
        var seen: Set<Slug> = []
        return bonds.filter { seen.insert($0.0).inserted }.map { holder, bond in
            HolderRow(
                development: development.id, stance: stance.id, holder: holder, bond: bond,
                issue: stance.issue,
                occurred: occurred)
        }
    }

    private init(
        development: DevelopmentID, stance: StanceID, holder: Slug, bond: StanceBond, issue: Slug,
        occurred: DayInterval
    ) {
        self.development = development
        self.stance = stance
        self.holder = holder
        self.bond = bond
        self.issue = issue
        self.occurred = occurred
    }

    init(_ row: Row) throws {
        development = DevelopmentID(row["development"])
        stance = StanceID(row["stance"])
        holder = try decode(row["holder"]) { Slug($0) }
        bond = try StanceBond(row)
        issue = try decode(row["issue"]) { Slug($0) }
        occurred = DayInterval(
            lower: Day(number: row["occurred_lo"]), upper: Day(number: row["occurred_hi"]))
    }
}
