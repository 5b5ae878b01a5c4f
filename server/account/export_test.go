package account

// MostNetworks is how many networks are remembered for a person.
const MostNetworks = maxNetworks
