// Runs tasks in the order in which they came, no more than `most` at once.
export const queue = (most) => {
  const waiting = []
  let running = 0

  const next = () => {
    while (running < most && waiting.length) {
      running++
      waiting.shift()().finally(() => {
        running--
        next()
      })
    }
  }

  return (task) =>
    new Promise((resolve) => {
      waiting.push(() => task().then(resolve))
      next()
    })
}
