/// The transition relation of the pool: visits every transition out of a state, in a fixed order.
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

  /// Receives each transition, in the context in which it was made.
  ///
  /// The context's pool is the state after the transition; the visitor may consume it.
  public typealias Visitor = (_ context: inout StepContext, _ transition: Transition) -> Void

  /// The machine of a model.
  ///
  /// - Throws: every mistake of the model's design.
  public init(_ model: Model) throws(DesignMistakes) {
    self.model = model
    program = try ProgramBuilder.program(
      of: model.design, requests: model.requestedOperations, canReboot: model.canReboot,
      stepsMayFail: (model.faults[.stepFailure]?.budget ?? 0) > 0,
      monitoring: model.monitorProcedures,
      rebootsOnInternalShutdown: model.rebootsOnInternalShutdown)
    size = model.size
    tables = MachineTables(model, program)
    reach = Reach(model, program)
  }

  deinit { tables.deallocate() }

  /// Visits every transition out of a state.
  ///
  /// - Returns: whether the state is quiescent: no step of the protocol can be taken, and no daemon
  ///   has to be started. Requests, guests and faults that could still come do not count.
  public func forEachTransition(
    from pool: PoolState, _ visit: (_ after: inout PoolState, _ transition: Transition) -> Void
  ) -> Bool {
    pool.read { forEachTransition(from: $0, visit) }
  }

  /// Visits every transition out of a state without moving the state, see ``PoolView``.
  public func forEachTransition(
    from pool: PoolView, _ visit: (_ after: inout PoolState, _ transition: Transition) -> Void
  ) -> Bool {
    expand(pool) { visit(&$0.pool, $1) }
  }

  /// Visits every transition likewise, for a visitor that continues in each transition's context.
  public func expand(_ pool: PoolView, _ visit: Visitor) -> Bool {
    var expander = Expander(pool, tables)
    expander.forEachTransition(visit)
    return !expander.hasProtocolStep
  }
}
