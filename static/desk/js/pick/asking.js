// What the desk offers for a field, as { id, text }: the view that Django's own autocomplete asks.
export async function offered(place, term) {
  const { url, app, model, field } = place.dataset
  const address = new URL(url, location.href)
  address.searchParams.set("app_label", app)
  address.searchParams.set("model_name", model)
  address.searchParams.set("field_name", field)
  address.searchParams.set("term", term)
  const answer = await fetch(address, { headers: { Accept: "application/json" } })
  if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`)
  return (await answer.json()).results
}
