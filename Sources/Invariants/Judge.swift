public import Explorer
public import Spec

/// Asks properties about each state and transition.
public struct Judge: PoolProperties {
  private let setting: Setting
  private let properties: AllProperties.List
  /// One bit a property to ask of a state in which a step of the protocol can be taken.
  private let askedOfStates: UInt64
  /// One bit a property to ask of a state in which none can.
  private let askedOfQuiescentStates: UInt64
  /// One bit a property to ask after each effect, by the position of the effect's bit.
  private let askedAfter: InlineArray<16, UInt64>

  /// A judge for a machine.
  ///
  /// - Parameter properties: those to ask; the others stay silent.
  public init(_ machine: PoolMachine, asking properties: [Property] = Property.allCases) {
    setting = Setting(program: machine.program, size: machine.size)
    var all = AllProperties.list
    all.prepare(for: machine)
    self.properties = all
    askedOfStates = Self.bits(properties) { $0.kind == .state }
    askedOfQuiescentStates = Self.bits(properties) { $0.kind == .state || $0.kind == .quiescent }
    askedAfter = InlineArray { position in
      let effect = Effects(rawValue: 1 << UInt16(position))
      return Self.bits(properties) { !$0.askedAfter.isDisjoint(with: effect) }
    }
  }

  /// The number of properties.
  public var count: Int { AllProperties.List.count }

  /// What a state says about the properties of states.
  public func findings(of pool: PoolView, isQuiescent: Bool) -> Findings {
    var findings = Findings()
    let asked = isQuiescent ? askedOfQuiescentStates : askedOfStates
    properties.judge(pool, asking: asked, in: setting, into: &findings)
    return findings
  }

  /// What a transition says about the properties of transitions.
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

  /// What a transition says that has some effect.
  private func findings(of event: Event, asking asked: UInt64) -> Findings {
    var findings = Findings()
    properties.judge(event, asking: asked, in: setting, into: &findings)
    return findings
  }

  /// One bit a property to ask after some effects.
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

  /// One bit for each property that meets the condition.
  private static func bits(
    _ properties: [Property], where holds: (Property) -> Bool
  ) -> UInt64 {
    properties.reduce(0) { holds($1) ? $0 | 1 << UInt64($1.number) : $0 }
  }
}
