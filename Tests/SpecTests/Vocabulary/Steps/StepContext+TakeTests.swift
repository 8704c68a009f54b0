import TestSupport
import Testing

@testable import Spec

struct StepContextTakeTests {
  @Test func `a step that blocks, fails or is refused leaves no trace in the pool`() {
    var numbers = RandomNumbers(seed: 48)
    var endings: [StepContext.Outcome: Int] = [:]
    for kind in StepKind.allCases {
      for actor in kind.definition.actors {
        for _ in 0..<100 {
          let pool = PoolState.random(stepSize, using: &numbers)
          let name = Name.random(using: &numbers)
          let choice = UInt8.random(in: 0..<2, using: &numbers)
          let taken = take(kind, name: name, choice: choice, spawning: 3, by: actor) {
            $0.pool = pool
          }
          endings[taken.outcome, default: 0] += 1
          guard ![.done, .again, .outdated].contains(taken.outcome) else { continue }
          let isUntouched = taken.before.bytes == taken.context.pool.bytes
          #expect(isUntouched, "\(kind.spelling)")
          #expect(taken.context.effects.isEmpty, "\(kind.spelling)")
        }
      }
    }
    #expect(Set(endings.keys) == [.done, .again, .blocked, .failed, .refused, .outdated])
  }

  @Test func `a step that cannot fail never does`() {
    var numbers = RandomNumbers(seed: 49)
    for kind in StepKind.allCases
    where Instruction.all(of: kind).allSatisfy({ !$0.canFail }) {
      for actor in kind.definition.actors {
        for _ in 0..<100 {
          let pool = PoolState.random(stepSize, using: &numbers)
          let taken = take(kind, choice: UInt8.random(in: 0..<2, using: &numbers), by: actor) {
            $0.pool = pool
          }
          #expect(taken.outcome != .failed, "\(kind.spelling)")
        }
      }
    }
  }

  @Test func `every step has its own sentence, an actor, and a distinct spelling`() {
    let entries = StepKind.allCases.map(\.definition)
    #expect(entries.count == 101)
    #expect(Set(entries.map(\.sentence)).count == 101)
    #expect(entries.allSatisfy { $0.sentence.hasSuffix(".") && !$0.actors.isEmpty })
    #expect(Set(StepKind.allCases.map(\.spelling)).count == 101)
  }

  @Test func `these steps write the database from another host`() {
    #expect(
      StepKind.allCases.filter { remotes(of: $0).contains(.write) } == [
        .clearReservation, .dropOperations, .createSuspendImage, .discardSuspendImage,
        .setResidentOn, .writePowerState, .writeAlwaysRun, .saveMetadata, .clearResidentOn,
        .joinPool, .beginOverview,
      ])
    #expect(StepKind.allCases.filter { remotes(of: $0).contains(.call) } == [.importMetadata])
    #expect(
      StepKind.allCases.filter { remotes(of: $0).contains(.callOfMaster) } == [.setResidentOn])
  }

  private func remotes(of kind: StepKind) -> [Remote] {
    Instruction.all(of: kind).map { $0.kind.definition.remote($0) }
  }
}
