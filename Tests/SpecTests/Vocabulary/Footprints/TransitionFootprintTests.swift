import TestSupport
import Testing

@testable import Spec

/// The transitions of machines whose models contain everything, from arbitrary states.
private struct Transitions {
  let machine: PoolMachine
  let places: [FieldPlace]

  init(_ model: Model) throws {
    machine = try PoolMachine(model)
    places = FieldPlace.all(of: machine.size)
  }

  /// The footprint of a transition: that of its cause, and that of the thread that advances.
  func footprint(of transition: Transition) -> Footprint {
    let position = Int(transition.programCounter)
    let step = machine.program.instructions[position].footprint
    let moving = step.adding(transition.thread.actor.movement)
    return switch transition.cause {
    case .step: moving
    case .stepWithoutReply: moving.adding(Fault.replyLoss.definition.footprint)
    case .stepFails: moving.adding(Fault.stepFailure.definition.footprint)
    case .request: moving.adding(HappeningDefinition.request(transition.operation).footprint)
    case .operatorActs:
      moving.adding(HappeningDefinition.operatorActs(transition.operatorAction).footprint)
    case .guest: transition.guestAction.definition.footprint
    case .fault: transition.fault.definition.footprint
    case .xapiStarts: HappeningDefinition.xapiStarts.footprint
    case .xenopsdStarts: HappeningDefinition.xenopsdStarts.footprint
    case .xenopsdNotices: HappeningDefinition.xenopsdNotices.footprint
    case .xenopsdNoticesReboot: HappeningDefinition.xenopsdNoticesReboot.footprint
    case .xenopsdImports: HappeningDefinition.xenopsdImports.footprint
    case .hostBoots: HappeningDefinition.hostBoots.footprint
    case .hostIsReachable: HappeningDefinition.hostIsReachable.footprint
    case .databaseIsWritten: HappeningDefinition.databaseIsWritten.footprint
    case .hostIsSilent: HappeningDefinition.hostIsSilent.footprint
    case .hostIsHeardOf: HappeningDefinition.hostIsHeardOf.footprint
    case .hostFences: HappeningDefinition.hostFences.footprint
    }
  }

  /// The procedures that may begin with the transition.
  private func starts(of transition: Transition) -> [ProcedureName] {
    switch transition.cause {
    case .xapiStarts: HappeningDefinition.xapiStarts.starts
    case .xenopsdStarts: HappeningDefinition.xenopsdStarts.starts
    case .xenopsdNotices: HappeningDefinition.xenopsdNotices.starts
    case .xenopsdNoticesReboot: HappeningDefinition.xenopsdNoticesReboot.starts
    default: []
    }
  }

  /// A field that a transition writes outside its footprint, nil if there is none.
  func unannounced(
    _ transition: Transition, from before: PoolState, to after: PoolState
  ) -> FieldPlace? {
    let footprint = footprint(of: transition)
    let begun = starts(of: transition).map(\.actor)
    let actor = transition.thread.actor
    let written = footprint.written.fields(for: actor)
    let altered = footprint.alters.fields(for: actor)
    return places.first { place in
      let isBegun = place.field.actorOfCounter.map { begun.contains($0) } ?? false
      guard !written.contains(place.field), !isBegun, !place.isSame(in: before, after) else {
        return false
      }
      // A thread of the second of two masters uses its own copy of the database.
      if let original = place.field.original,
        before.other.master == HostReference(transition.thread.host),
        written.contains(original) || altered.contains(original)
      {
        return false
      }
      // Such states often lack companions, e.g. a receiver without a stream. So the test does not
      // check whether an altered field was written before.
      return !altered.contains(place.field)
    }
  }

  /// An arbitrary state whose positions are those of the program.
  func state(using numbers: inout some RandomNumberGenerator) -> PoolState {
    var pool = PoolState.anything(machine.size, using: &numbers)
    // Otherwise the limit on all faults would have to match the budgets of each.
    pool.budgets.faultsInAll = nil
    for place in places {
      guard let actor = place.field.actorOfCounter else { continue }
      let range = machine.program.ranges[Int(actor.rawValue)]
      var other = PoolState()
      other.setCounter(
        place,
        to: range.count == 0 || Bool.random(using: &numbers)
          ? 0 : UInt8(range.first + Int.random(in: 0..<range.count, using: &numbers)))
      place.copy(from: other, to: &pool)
    }
    return pool
  }
}

extension PoolState {
  /// Sets a thread's position.
  fileprivate mutating func setCounter(_ place: FieldPlace, to position: UInt8) {
    switch place.field {
    case .xenopsd(.operationCounter):
      self[Host(place.first), VM(place.second)].operation.programCounter = position
    case .xenopsd(.receiverCounter):
      self[Host(place.first), VM(place.second)].receiver.programCounter = position
    case .call(.masterCounter): self[call: place.first].masterCounter = position
    case .call(.hostCounter): self[call: place.first].hostCounter = position
    case .call(.peerCounter): self[call: place.first].peerCounter = position
    case .thread(.background, _): self[Host(place.first)].background.programCounter = position
    case .thread(.inspection, _): self[Host(place.first)].inspection.programCounter = position
    case .thread(.overview, _): overview.programCounter = position
    default: monitor.programCounter = position
    }
  }
}

struct TransitionFootprintTests {
  @Test(arguments: [
    Sample.busy, .struckMigration, .struckStart, .checkpoint, .declared, .fenced,
    .rebooting, .suspend, .widest,
  ])
  func `every transition writes only what its footprint declares`(sample: Sample) throws {
    var model = sample.model
    for fault in Fault.allCases { model.faults[fault] = Allowance(2) }
    model.guest[.reboot] = sample.model.guest[.reboot]
    for action in [GuestAction.shutdown, .update] { model.guest[action] = Allowance(2) }
    let transitions = try Transitions(model)
    var numbers = RandomNumbers(seed: 72)
    for _ in 0..<150 {
      let before = transitions.state(using: &numbers)
      var found: (Transition, FieldPlace)?
      _ = transitions.machine.forEachTransition(from: before) { after, transition in
        guard found == nil else { return }
        let place = transitions.unannounced(transition, from: before, to: after)
        found = place.map { (transition, $0) }
      }
      guard let (transition, place) = found else { continue }
      let phrase = transitions.machine.phrase(of: transition, from: before)
      Issue.record("“\(phrase)” (\(transition.cause)) writes \(place.field.phrase), \(place.first)")
      return
    }
  }
}
