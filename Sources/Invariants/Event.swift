import Spec

/// A transition with the states around it and the instruction that was executed.
///
/// Safety: the instructions belong to the program that made the transition, and the event does not
/// escape the call that borrows them.
struct Event {
  let transition: Transition
  /// The effects, except writes that change nothing, see ``Transition/effects(from:to:)``.
  let effects: Effects
  let before: PoolView
  let after: PoolView
  let instructions: UnsafeBufferPointer<Instruction>

  /// The instruction that was executed, read in place: it has many fields, and properties need few.
  var instruction: Instruction { instructions[Int(transition.programCounter)] }

  /// The host that acted.
  var host: Host { transition.thread.host }

  /// The VM concerned.
  var vm: VM { transition.thread.vm }

  /// The kind of thread that acted.
  var actor: Actor { transition.thread.actor }

  /// Whether the transition had an effect.
  func has(_ effect: Effects) -> Bool { effects.contains(effect) }
}

extension Transition {
  /// The effects of the transition, except writes of the value that is already there.
  ///
  /// Such a write changes nothing, and no property asks about it. Most transitions have no other
  /// effect: most events write what is already there.
  @inline(__always)
  func effects(from before: PoolView, to after: PoolView) -> Effects {
    var effects = effects
    let vm = thread.vm
    if before[vm].powerState == after[vm].powerState { effects.remove(.wrotePowerState) }
    if before[vm].residentOn == after[vm].residentOn { effects.remove(.setResidentOn) }
    return effects
  }
}
