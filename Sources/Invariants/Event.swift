import Spec

/// A transition with the states around it and the instruction that was executed.
///
/// Safety: the instructions are those of the program that made the transition, and the event does not
/// leave the call that borrows them.
struct Event {
  let transition: Transition
  /// What it did, without writes of what was there already, see ``Transition/effects(from:to:)``.
  let effects: Effects
  let before: PoolView
  let after: PoolView
  let instructions: UnsafeBufferPointer<Instruction>

  /// The instruction that was executed; read in place, since it has many fields and few are asked for.
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
  /// What the transition did to a pool: to write the value that is there already changes nothing, and
  /// no property asks for it.
  ///
  /// Most transitions do nothing else: most events write what is there already.
  @inline(__always)
  func effects(from before: PoolView, to after: PoolView) -> Effects {
    var effects = effects
    let vm = thread.vm
    if before[vm].powerState == after[vm].powerState { effects.remove(.wrotePowerState) }
    if before[vm].residentOn == after[vm].residentOn { effects.remove(.setResidentOn) }
    return effects
  }
}
