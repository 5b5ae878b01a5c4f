package account

// MostNetworks is how many networks are remembered of a person.
const MostNetworks = maxNetworks
