/// The parts of a state that a step, fault or other cause of change reads and writes.
///
/// Each step, condition, fault, request, action and property declares its own footprint, next to
/// its implementation. Every omission is derived from footprints: fields that are not stored, steps
/// that are merged, hosts that count as alike. Tests compare each footprint with the parts that are
/// really touched, and a search ends with an internal error when a state changes outside every
/// footprint.
public struct Footprint: Sendable {
  /// The parts that decide whether it can happen, how it ends, and what it writes.
  public var reads: StateParts
  /// The parts that it may set to a value that nothing has set before.
  public var writes: StateParts
  /// The parts that it may change only after something else has written a value: it clears,
  /// destroys or moves that value.
  public var alters: StateParts
  /// The parts that it may set to a new value only in some circumstances.
  public var conditionalWrites: [(circumstance: Circumstance, writes: StateParts)] = []
  /// The effects that it may have, as far as transition properties refer to them.
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

  /// The footprint combined with that of an included part.
  public func adding(_ other: Footprint) -> Footprint {
    var footprint = Footprint(
      reads: reads.union(other.reads), writes: writes.union(other.writes),
      alters: alters.union(other.alters), effects: effects.union(other.effects))
    footprint.conditionalWrites = conditionalWrites + other.conditionalWrites
    return footprint
  }

  /// The footprint together with writes that happen only in the given circumstance.
  public func adding(_ writes: StateParts, where circumstance: Circumstance) -> Footprint {
    var footprint = self
    footprint.conditionalWrites.append((circumstance, writes))
    return footprint
  }

  /// All parts that may change.
  public var changes: StateParts {
    conditionalWrites.reduce(writes.union(alters)) { $0.union($1.writes) }
  }

  /// All parts that may be written in any circumstance.
  var written: StateParts { conditionalWrites.reduce(writes) { $0.union($1.writes) } }
}
