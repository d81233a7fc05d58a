var async = 5
export default async