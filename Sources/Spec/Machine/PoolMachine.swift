/// The pool in motion: every transition that a state has, in a fixed order.
public final class PoolMachine: Sendable {
  /// The model.
  public let model: Model
  /// Its compiled design.
  public let program: Program
  /// The size of its pool.
  public let size: PoolSize
  let tables: MachineTables
  /// What can run, and which fields can be written.
  let reach: Reach

  /// What happens to each transition that is found, in the context in which it was made; the state after
  /// it, which is the context's pool, is the visitor's to use up.
  public typealias Visitor = (_ context: inout StepContext, _ transition: Transition) -> Void

  /// The machine of a model.
  ///
  /// - Throws: every mistake of the model's design.
  public init(_ model: Model) throws(DesignMistakes) {
    self.model = model
    program = try ProgramBuilder.program(
      of: model.design, requests: model.requestedOperations, canReboot: model.canReboot,
      monitoring: model.monitorProcedures)
    size = model.size
    tables = MachineTables(model, program)
    reach = Reach(model, program)
  }

  deinit { tables.deallocate() }

  /// Visits every transition out of a state.
  ///
  /// - Returns: whether the state is quiescent: no step of the protocol can be taken and no daemon
  ///   is to be started. Requests, guests and faults that could still come do not count.
  public func forEachTransition(
    from pool: PoolState, _ visit: (_ after: inout PoolState, _ transition: Transition) -> Void
  ) -> Bool {
    pool.read { forEachTransition(from: $0, visit) }
  }

  /// Visits every transition out of a state that stays where it is, see ``PoolView``.
  public func forEachTransition(
    from pool: PoolView, _ visit: (_ after: inout PoolState, _ transition: Transition) -> Void
  ) -> Bool {
    expand(pool) { visit(&$0.pool, $1) }
  }

  /// The same, for a visitor that goes on in the context of each transition.
  public func expand(_ pool: PoolView, _ visit: Visitor) -> Bool {
    var expander = Expander(pool, tables)
    expander.forEachTransition(visit)
    return !expander.hasProtocolStep
  }
}
