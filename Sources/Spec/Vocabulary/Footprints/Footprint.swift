/// What one thing that happens touches of a state: what it reads, and what it writes.
///
/// Each step, condition, fault, request, action and property declares its own, beside what it does.
/// Every omission is derived from footprints: fields that are not stored, steps that are merged, hosts
/// that count as alike. Tests compare each footprint with what is really touched, and a search ends with
/// an internal error when a state changes outside every footprint.
public struct Footprint: Sendable {
  /// What decides whether it can happen, how it ends, and what it writes.
  public var reads: StateParts
  /// What it may give a value that nothing has given it before.
  public var writes: StateParts
  /// What it may change only where something else has written a value before: what it clears,
  /// destroys or moves on.
  public var alters: StateParts
  /// What it may give a value that nothing has given it before, where something else is possible.
  public var conditionalWrites: [(circumstance: Circumstance, writes: StateParts)] = []
  /// What it may do that properties of transitions speak of.
  public var effects: Effects

  /// A footprint.
  public init(
    reads: StateParts = [], writes: StateParts = [], alters: StateParts = [],
    effects: Effects = []
  ) {
    self.reads = reads
    self.writes = writes
    self.alters = alters
    self.effects = effects
  }

  /// The footprint of one thing that includes another.
  public func adding(_ other: Footprint) -> Footprint {
    var footprint = Footprint(
      reads: reads.union(other.reads), writes: writes.union(other.writes),
      alters: alters.union(other.alters), effects: effects.union(other.effects))
    footprint.conditionalWrites = conditionalWrites + other.conditionalWrites
    return footprint
  }

  /// The same, with writes that are made only where something is possible.
  public func adding(_ writes: StateParts, where circumstance: Circumstance) -> Footprint {
    var footprint = self
    footprint.conditionalWrites.append((circumstance, writes))
    return footprint
  }

  /// Everything that may change.
  public var changes: StateParts {
    conditionalWrites.reduce(writes.union(alters)) { $0.union($1.writes) }
  }

  /// Everything that may be written, whatever the circumstances.
  var written: StateParts { conditionalWrites.reduce(writes) { $0.union($1.writes) } }
}
