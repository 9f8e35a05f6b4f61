export function BatchView() {
  return <h1>Batch</h1>;
}
