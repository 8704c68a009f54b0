/// Every property there is: its position is its number, and the order is that of reports.
///
/// A new property is a line at the end. There is room for 48: the compiler gives up on types that are
/// nested deeper than about 50, and would call every judgement through a table.
enum AllProperties: ListedProperties {
  static var list: some PropertyList {
    TypeOK.self
    SingleExecution.self
    UniqueUUID.self
    OperationsExclude.self
    NoFalseHalt.self
    NoFriendlyFire.self
    StartGuard.self
    RenameOrder.self
    ConditionalClear.self
    MetadataRemoval.self
    ImageLinearity.self
    OwnerWritesPowerState.self
    SuccessIsVisible.self
    LateEventsChangeNothing.self
    LocationAgrees.self
    NoLeftovers.self
    EveryCallEnds.self
    NoStaleResidentOn.self
    DeadVMCanStart.self
    RebootedVMRuns.self
    MemoryIsCounted.self
    DevicesReachTheVM.self
    MigrationCompletes.self
    StartCompletes.self
    SuspendedVMRunsAgain.self
    HaltedVMStartsAgain.self
    RebootCompletes.self
    CancelledVMRunsOn.self
    CheckpointCompletes.self
    ProtectedVMRunsAgain.self
  }
}
