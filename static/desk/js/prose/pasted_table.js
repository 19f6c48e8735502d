export const onTable = () => false
