public import Explorer
public import Spec

/// Judges each state and transition by the properties.
public struct Judge: PoolProperties {
  private let setting: Setting
  private let properties: AllProperties.List
  /// The properties to ask about a state in which a step of the protocol can be taken, one bit
  /// each.
  private let askedOfStates: UInt64
  /// The properties to ask about a quiescent state, one bit each.
  private let askedOfQuiescentStates: UInt64
  /// The properties to ask after each effect, one bit each, by the index of the effect's bit.
  private let askedAfter: InlineArray<32, UInt64>

  /// Makes a judge for a machine.
  ///
  /// - Parameter properties: the properties to ask; the others stay silent.
  public init(_ machine: PoolMachine, asking properties: [Property] = Property.allCases) {
    setting = Setting(program: machine.program, size: machine.size)
    var all = AllProperties.list
    all.prepare(for: machine)
    self.properties = all
    askedOfStates = Self.bits(properties) { $0.kind == .state }
    askedOfQuiescentStates = Self.bits(properties) { $0.kind == .state || $0.kind == .quiescent }
    askedAfter = InlineArray { position in
      let effect = Effects(rawValue: 1 << UInt32(position))
      return Self.bits(properties) { !$0.askedAfter.isDisjoint(with: effect) }
    }
  }

  /// The number of properties.
  public var count: Int { AllProperties.List.count }

  /// The findings about a state.
  public func findings(of pool: PoolView, isQuiescent: Bool) -> Findings {
    var findings = Findings()
    let asked = isQuiescent ? askedOfQuiescentStates : askedOfStates
    properties.judge(pool, asking: asked, in: setting, into: &findings)
    return findings
  }

  /// The findings about a transition.
  public func findings(
    of transition: Transition, from before: PoolView, to after: PoolView
  ) -> Findings {
    let effects = transition.effects(from: before, to: after)
    let asked = asked(after: effects)
    guard asked != 0 else { return Findings() }

    return setting.program.instructions.withUnsafeBufferPointer { instructions in
      let event = Event(
        transition: transition, effects: effects, before: before, after: after,
        instructions: instructions)
      return findings(of: event, asking: asked)
    }
  }

  /// The findings about a transition that has some effect.
  private func findings(of event: Event, asking asked: UInt64) -> Findings {
    var findings = Findings()
    properties.judge(event, asking: asked, in: setting, into: &findings)
    return findings
  }

  /// The properties to ask after the given effects, one bit each.
  @inline(__always)
  private func asked(after effects: Effects) -> UInt64 {
    var asked: UInt64 = 0
    var rest = effects.rawValue
    while rest != 0 {
      asked |= askedAfter[rest.trailingZeroBitCount]
      rest &= rest &- 1
    }
    return asked
  }

  /// One bit for each property that satisfies the predicate.
  private static func bits(
    _ properties: [Property], where holds: (Property) -> Bool
  ) -> UInt64 {
    properties.reduce(0) { holds($1) ? $0 | 1 << UInt64($1.number) : $0 }
  }
}
