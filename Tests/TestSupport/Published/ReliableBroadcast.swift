import Explorer

/// Reliable broadcast among nodes of which some are Byzantine, as in `bcastByz` of Tran, Konnov and
/// Widder.
package struct ReliableBroadcast: PublishedSystem {
  /// The number of nodes, at most 5.
  package let nodes: Int

  /// The number of Byzantine nodes that the algorithm bears; there are as many.
  package let faults: Int

  /// A broadcast among nodes.
  package init(nodes: Int, faults: Int) {
    self.nodes = nodes
    self.faults = faults
  }

  private enum Stage { static let waits = 0, initiates = 1, sent = 2, accepted = 3 }

  private let correct = Field(at: 0, width: 5)
  private let senders = Field(at: 5, width: 5)
  private let stages = Fields(at: 10, width: 2)
  private let received = Fields(at: 20, width: 5)

  /// Any nodes are correct, and any initiate.
  package func forEachInitialState(_ visit: (UInt64) -> Void) {
    for chosen in 0..<1 << nodes where chosen.nonzeroBitCount == nodes - faults {
      for initiators in 0..<1 << nodes {
        visit(
          (0..<nodes).reduce(UInt64(0).with(correct, chosen)) { state, node in
            state.with(stages[node], initiators >> node & 1)
          })
      }
    }
  }

  /// A correct node receives any messages of those sent and of the Byzantine nodes, once for each
  /// such set, and acts; or nothing happens.
  package func forEachSuccessor(of state: UInt64, _ visit: (UInt64) -> Void) {
    let everyone = 1 << nodes - 1
    let sendable = state[senders] | everyone & ~state[correct]
    for node in 0..<nodes where state[correct] >> node & 1 == 1 {
      for messages in 0...everyone where messages & ~sendable == 0 {
        let all = state[received[node]] | messages
        act(node, on: all.nonzeroBitCount, state.with(received[node], all), visit)
      }
    }
    visit(state)
  }

  private func act(_ node: Int, on messages: Int, _ state: UInt64, _ visit: (UInt64) -> Void) {
    let stage = state[stages[node]]
    let sending = state.with(senders, state[senders] | 1 << node)
    let isSilent = stage == Stage.waits || stage == Stage.initiates
    let isEnough = messages >= nodes - faults
    if stage == Stage.initiates { visit(sending.with(stages[node], Stage.sent)) }
    if isSilent, messages >= nodes - 2 * faults, !isEnough {
      visit(sending.with(stages[node], Stage.sent))
    }
    if isSilent, isEnough { visit(sending.with(stages[node], Stage.accepted)) }
    if stage == Stage.sent, isEnough { visit(state.with(stages[node], Stage.accepted)) }
  }
}
