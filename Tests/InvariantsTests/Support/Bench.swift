import Explorer
import Testing

@testable import Invariants
@testable import Spec

/// A pool of two hosts and one VM, with a judge.
///
/// Tests make states and transitions by hand, so that each property is asked about exactly the
/// intended case.
struct Bench {
  let machine: PoolMachine
  let judge: Judge
  /// The VM runs on host 0, and the database agrees.
  let running: PoolState
  /// The VM is halted, and no xenopsd knows it.
  let halted: PoolState

  static let vm = VM(0)
  static let (here, there) = (Host(0), Host(1))

  /// A bench whose judge asks the given properties.
  init(of design: Design = .bench, asking properties: [Property] = Property.allCases) throws {
    var model = Model(design: design, hostCount: 2, initially: [.running(Bench.here)])
    // One request for each call slot.
    for operation in Operation.allCases where !Self.isLeftOut(operation) {
      model.requests[operation] = Allowance(1)
    }
    machine = try PoolMachine(model)
    judge = Judge(machine, asking: properties)
    running = model.initialState
    model.initially = [.halted]
    halted = model.initialState
  }

  private static func isLeftOut(_ operation: Spec.Operation) -> Bool {
    [.cleanReboot, .cancelMigration, .revert, .hotplug, .pause, .unpause, .changeRecord]
      .contains(operation)
  }

  /// The judgement of a state by one property.
  func judgement(
    of property: Property, in pool: PoolState, isQuiescent: Bool = false
  ) -> Judgement {
    Judgement(judge.findings(of: pool, isQuiescent: isQuiescent), of: property)
  }

  /// The judgement by one property of a step with the given effects.
  func judgement(
    of property: Property, _ effects: Effects, by kind: StepKind, in entry: ProcedureName,
    nth: Int = 1,
    on host: Host = here, from before: PoolState, to after: PoolState? = nil
  ) -> Judgement {
    let thread = ThreadIdentity(actor: entry.actor, host: host, vm: Bench.vm)
    var transition = Transition(cause: .step, thread: thread)
    transition.programCounter = position(of: kind, in: entry, nth: nth)
    transition.effects = effects
    return Judgement(
      judge.findings(of: transition, from: before, to: after ?? before), of: property)
  }

  /// The position of a step in the program.
  func position(of kind: StepKind, in entry: ProcedureName, nth: Int = 1) -> UInt8 {
    let positions = machine.program.instructions.indices.dropFirst().filter {
      machine.program.instructions[$0].kind == kind && machine.program.procedure(at: $0) == entry
    }
    return UInt8(positions[nth - 1])
  }
}

extension Judgement {
  /// The judgement of one property among findings.
  init(_ findings: Findings, of property: Property) {
    let bit = UInt64(1) << UInt64(property.number)
    self =
      findings.violated & bit != 0 ? .violated : findings.applied & bit != 0 ? .holds : .silent
  }
}

extension VMCopy {
  /// A domain that xenopsd knows.
  static func with(_ domain: Domain) -> VMCopy {
    var copy = VMCopy()
    copy.metadata = .present
    copy.domain = domain
    copy.isSurvivable = domain != .none
    return copy
  }
}
