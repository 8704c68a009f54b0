import Testing

@testable import Invariants
@testable import Spec

@Test func `the names of the properties never change`() {
  #expect(
    Property.allCases.map(\.rawValue) == [
      "TypeOK", "SingleExecution", "UniqueUUID", "OperationsExclude", "NoFalseHalt",
      "NoFriendlyFire", "StartGuard", "RenameOrder", "ConditionalClear", "MetadataRemoval",
      "ImageLinearity", "OwnerWritesPowerState", "SuccessIsVisible", "LateEventsChangeNothing",
      "LocationAgrees", "NoLeftovers", "EveryCallEnds", "NoStaleResidentOn", "DeadVMCanStart",
      "RebootedVMRuns", "MemoryIsCounted", "DevicesReachTheVM", "MigrationCompletes",
      "StartCompletes", "SuspendedVMRunsAgain", "HaltedVMStartsAgain", "RebootCompletes",
      "CancelledVMRunsOn", "CheckpointCompletes", "ProtectedVMRunsAgain", "ClearLeavesTheOwner",
      "ExecutesUnderOwnUUID", "SuccessStopsTheVM", "FailureIsTrue", "RunningVMExecutes",
      "NoStaleReservation", "CheckpointedVMRuns", "ProtectedVMRuns", "NoResurrection",
    ])
}

@Test func `the number of a property is its index`() {
  #expect(Property.allCases.map(\.number) == Array(Property.allCases.indices))
}

@Test func `sentences end with a full stop, subjects do not, because they stand within a line`() {
  for property in Property.allCases {
    #expect(property.sentence.hasSuffix(".") && property.sentence.count <= 90)
    #expect(!property.subject.isEmpty && !property.subject.hasSuffix("."))
  }
  #expect(Set(Property.allCases.map(\.sentence)).count == Property.allCases.count)
}

@Test(arguments: [
  (Operation.start, [Property.startCompletes, .haltedVMStartsAgain]),
  (.resume, [.suspendedVMRunsAgain]), (.migrate, [.migrationCompletes]), (.suspend, []),
  (.cleanShutdown, []), (.hardShutdown, []), (.cleanReboot, [.rebootCompletes]),
  (.hardReboot, [.rebootCompletes]), (.cancelMigration, [.cancelledVMRunsOn]),
  (.checkpoint, [.checkpointCompletes]), (.revert, []), (.hotplug, []),
  (.changeRecord, []),
])
func `a landmark concerns the models whose requests lead to it`(
  _ operation: Operation, _ landmarks: [Property]
) throws {
  var model = Model(design: .whole, hostCount: 2, initially: [.halted])
  model.requests[operation] = Allowance(1)
  var machine = try PoolMachine(model)
  #expect(Property.allCases.filter { $0.kind == .landmark && $0.concerns(machine) } == landmarks)
  model.requests[operation] = Allowance(0)
  machine = try PoolMachine(model)
  #expect(!Property.allCases.contains { $0.kind == .landmark && $0.concerns(machine) })
}

@Test func `properties of reboots concern models in which a VM can reboot`() throws {
  var model = Model(design: .whole, hostCount: 1, initially: [.halted])
  func concerns(_ property: Property) throws -> Bool { property.concerns(try PoolMachine(model)) }
  #expect(try !concerns(.rebootedVMRuns))
  model.guest[.reboot] = Allowance(1)
  #expect(try concerns(.rebootedVMRuns) && concerns(.rebootCompletes))
  model.guest = [:]
  model.requests[.hardReboot] = Allowance(1)
  #expect(try concerns(.rebootedVMRuns))
}

@Test func `properties of devices concern models in which a device can be plugged`() throws {
  var model = Model(design: .whole, hostCount: 1, initially: [.halted])
  #expect(!Property.devicesReachTheVM.concerns(try PoolMachine(model)))
  model.requests[.hotplug] = Allowance(1)
  #expect(Property.devicesReachTheVM.concerns(try PoolMachine(model)))
}

@Test func `NoResurrection concerns models in which an import can wait in a queue`() throws {
  var model = Model(design: .whole, hostCount: 1, initially: [.halted])
  #expect(!Property.noResurrection.concerns(try PoolMachine(model)))
  model.requests[.changeRecord] = Allowance(1)
  #expect(Property.noResurrection.concerns(try PoolMachine(model)))
}

@Test func `every other property concerns every model`() throws {
  let machine = try PoolMachine(Model(design: .bench, hostCount: 1, initially: [.halted]))
  let concerning = Property.allCases.filter { $0.concerns(machine) }
  #expect(
    concerning
      == Property.allCases.filter {
        $0.kind != .landmark
          && ![
            .rebootedVMRuns, .devicesReachTheVM, .memoryIsCounted, .noStaleReservation,
            .checkpointedVMRuns, .protectedVMRuns, .noResurrection,
          ].contains($0)
      })
}

@Test(arguments: [Property.memoryIsCounted, .noStaleReservation])
func `properties of reservations concern designs that reserve memory, requested or not`(
  _ property: Property
) throws {
  var model = Model(design: .bench, hostCount: 1, initially: [.halted])
  #expect(!property.concerns(try PoolMachine(model)))
  let start = try #require(model.design.index(of: "start.master"))
  let step = StepDeclaration(Declared(StepKind.reserve.spelling))
  model.design.procedures[start].steps.append(step)
  #expect(property.concerns(try PoolMachine(model)))
}

@Test func `CheckpointedVMRuns concerns models in which a checkpoint can be requested`() throws {
  var model = Model(design: .whole, hostCount: 1, initially: [.halted])
  model.requests[.suspend] = Allowance(1)
  #expect(!Property.checkpointedVMRuns.concerns(try PoolMachine(model)))
  model.requests[.checkpoint] = Allowance(1)
  #expect(Property.checkpointedVMRuns.concerns(try PoolMachine(model)))
}

@Test func `no property explains a normal state, and no landmark explains a transition`()
  throws
{
  for property in Property.allCases where property.kind != .transition && property != .typeOK {
    #expect(try property.phrase() == "", "\(property)")
    if property.kind == .landmark { #expect(try property.phrase(after: []) == "", "\(property)") }
  }
}

@Test(arguments: Property.allCases)
func `a property is found by its name, and a property of transitions is asked after effects`(
  _ property: Property
) {
  #expect(Property(rawValue: property.rawValue) == property)
  let speaksOfTransitions = property.kind == .transition || property.kind == .landmark
  #expect(property.askedAfter.isEmpty == !speaksOfTransitions)
}

@Test func `no property reads a field that is written only if a step reads it`() {
  let footprints =
    StepKind.allCases.flatMap { kind in
      Instruction.all(of: kind).map { kind.definition.footprint($0) }
    }
    + HappeningDefinition.all.map(\.footprint)
  let dependent = footprints.flatMap(\.conditionalWrites).flatMap { circumstance, _ in
    if case .isRead(let fields) = circumstance { fields } else { [StateField]() }
  }
  #expect(!dependent.isEmpty)
  for property in Property.allCases {
    var reads = property.reads.own.union(property.reads.others)
    // It asks whether a start or resume would be admitted; a program knows what that reads.
    if property == .deadVMCanStart { reads = reads.subtracting([.record(.hasSnapshot)]) }
    #expect(reads.isDisjoint(with: StateFields(dependent)), "\(property)")
  }
}
